"""一条命令的几个阶段：一个进程里，每个函数只运行一次。"""

from neo4j import GraphDatabase


def check():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.verify_connectivity()


def load():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("MERGE (:Topic {name: 'GraphRAG'})")


def validate():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        return driver.execute_query("MATCH (t:Topic) RETURN count(t) AS topics").records
