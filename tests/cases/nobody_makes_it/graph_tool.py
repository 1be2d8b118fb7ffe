"""新建全局对象的函数，没有人调用：谁也没有新建它。"""

from neo4j import GraphDatabase


class GraphStore:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()


_store = None
_archive = None


def init_store():
    global _store
    if _store is None:
        _store = GraphStore("neo4j://localhost")
    return _store


def init_archive():
    global _archive
    if _archive is None:
        _archive = GraphStore("neo4j://localhost")  # NEO103
    return _archive


def search(text):
    if get_store() is None:
        raise RuntimeError("call init_store() first")
    return [get_store(), _archive, text]


def get_store():
    return _store


_report = None


def get_report():
    global _report
    if _report is None:
        _report = GraphStore("neo4j://localhost")
    return _report


def print_report():
    print(get_report())
