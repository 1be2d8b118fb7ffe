"""驱动的类换了名字导入。"""

from neo4j import AsyncGraphDatabase as AsyncDatabase
from neo4j import GraphDatabase as Database


async def topics():
    driver = AsyncDatabase.driver("neo4j://localhost")  # NEO103
    return (await driver.execute_query("MATCH (t:Topic) RETURN t.name AS name")).records


def people():
    with Database.driver("neo4j://localhost") as driver:
        return driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records


class Store:
    def __init__(self):
        self.driver = Database.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


def names():
    store = Store()  # NEO103
    return store.driver.execute_query("MATCH (n) RETURN n.name AS name").records
