"""三个函数各自新建驱动，只有一次性脚本调用它们，一个进程里各一次。"""

import os

from neo4j import GraphDatabase


def build_driver():
    return GraphDatabase.driver(os.environ["NEO4J_URI"])


def count_missing():
    driver = build_driver()
    records, _, _ = driver.execute_query("MATCH (c:Chunk) WHERE c.embedding IS NULL RETURN count(c) AS n")
    driver.close()
    return records[0]["n"]


def reindex_missing():
    driver = build_driver()
    driver.execute_query("MATCH (c:Chunk) WHERE c.embedding IS NULL SET c.pending = true")
    driver.close()


def reindex_all():
    driver = build_driver()
    driver.execute_query("MATCH (c:Chunk) SET c.pending = true")
    driver.close()
