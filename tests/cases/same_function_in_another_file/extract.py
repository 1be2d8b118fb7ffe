"""别的文件在循环里调用的是另一个同名的函数。"""

import sys

from neo4j import GraphDatabase


def extract(name):
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("CREATE (:Run {name: $name})", name=name)


if __name__ == "__main__":
    extract(sys.argv[1])
