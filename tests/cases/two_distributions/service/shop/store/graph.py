"""父类在另一个目录里，相对导入照样找得到。"""

from neo4j import GraphDatabase

from ..base import ClosingService, Service
from ..missing import Unknown


class Processor(Service):
    def __init__(self, **settings):
        super().__init__(**settings)
        self.io = GraphDatabase.driver("bolt://x")  # NEO103


class ClosedByItsParent(ClosingService):
    def __init__(self):
        self.io = GraphDatabase.driver("bolt://x")


class ParentIsNotAmongTheFiles(Unknown):
    def __init__(self):
        self.io = GraphDatabase.driver("bolt://x")
