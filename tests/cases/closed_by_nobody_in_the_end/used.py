"""应用退出时关闭；脚本按 Ctrl+C 结束时也关闭。"""

from neo4j import GraphDatabase

_driver = None
_second = GraphDatabase.driver("neo4j://localhost")


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")
    return _driver


def close_used():
    if _driver is not None:
        _driver.close()


def watch():
    try:
        while True:
            print(_second.execute_query("MATCH (n) RETURN count(n) AS n").records)
    except KeyboardInterrupt:
        _second.close()


def rows(query):
    return get_driver().execute_query(query).records


if __name__ == "__main__":
    watch()
