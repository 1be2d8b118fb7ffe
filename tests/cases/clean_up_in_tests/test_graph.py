"""测试类的驱动：addClassCleanup 关闭自己的；另一个类的清理关闭不了这个类的。注释里的 Mock 不是替身。"""

import unittest

from neo4j import GraphDatabase


class Cleaned(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = GraphDatabase.driver("neo4j://localhost")
        cls.addClassCleanup(cls.driver.close)

    def test_ready(self):
        self.driver.verify_connectivity()


class TornDown(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = GraphDatabase.driver("neo4j://localhost")

    @classmethod
    def tearDownClass(cls):
        cls.driver.close()

    def test_ready(self):
        self.driver.verify_connectivity()


class Left(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103

    def test_ready(self):
        self.driver.verify_connectivity()


class LeftByEachTest(unittest.TestCase):
    def setUp(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103

    def test_ready(self):
        embedding = [0.1] * 3  # Mock embedding
        self.driver.execute_query("CREATE (:Chunk {embedding: $embedding})", embedding=embedding)


class People:
    def __init__(self, driver):
        self.driver = driver

    def close(self):
        self.driver.close()


class ClosedByItsHolder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = GraphDatabase.driver("neo4j://localhost")
        cls.people = People(cls.driver)

    @classmethod
    def tearDownClass(cls):
        cls.people.close()

    def test_ready(self):
        self.driver.verify_connectivity()
