"""setUpClass() 建的驱动由 tearDownClass() 关闭：测试框架会调用它。"""

import unittest

from neo4j import GraphDatabase


class ClosedAfterTheClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = GraphDatabase.driver("neo4j://localhost")

    @classmethod
    def tearDownClass(cls):
        cls.driver.close()

    def test_one(self):
        self.driver.verify_connectivity()


class NeverClosed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.graph = GraphDatabase.driver("neo4j://localhost")  # NEO103

    def test_one(self):
        self.graph.verify_connectivity()
