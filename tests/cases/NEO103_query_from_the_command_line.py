"""命令行程序：查询来自参数，只在入口调用。"""

import sys

from neo4j import GraphDatabase


def run_query(query):
    with GraphDatabase.driver("neo4j://localhost") as driver:
        return driver.execute_query(query).records


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(run_query(sys.argv[1]))
    else:
        print(run_query("MATCH (n) RETURN count(n) AS n"))
