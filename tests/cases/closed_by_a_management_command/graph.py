"""Django 应用的驱动。"""

from neo4j import GraphDatabase

driver = GraphDatabase.driver("neo4j://localhost")  # NEO103


def close_driver():
    driver.close()
