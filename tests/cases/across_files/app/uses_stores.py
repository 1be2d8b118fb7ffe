"""父类从别的文件导入：有的关闭驱动，有的没有。"""

from neo4j import GraphDatabase

from .stores import Closing, Quiet


class NeverClosed(Quiet):
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)  # NEO103


class ClosedByTheBase(Closing):
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)
