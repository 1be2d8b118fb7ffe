"""脚本里的函数调用一次：新建一个驱动，用完就关，不报。"""

from neo4j import GraphDatabase


def clear():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")


if __name__ == "__main__":
    clear()
