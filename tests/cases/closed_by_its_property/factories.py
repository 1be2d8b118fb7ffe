"""工厂给出仓储；用它的人经过仓储的属性关闭驱动。"""

from neo4j import GraphDatabase

from .store import GraphStore


def get_store():
    driver = GraphDatabase.driver("neo4j://localhost")
    return GraphStore(driver)
