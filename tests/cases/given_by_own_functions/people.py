"""缓存的驱动交给一个对象，应用退出时关闭它。"""

from functools import lru_cache

from neo4j import GraphDatabase


@lru_cache
def get_second_driver():
    return GraphDatabase.driver("neo4j://localhost")


class People:
    def __init__(self):
        self.driver = get_second_driver()

    def disconnect(self):
        self.driver.close()

    def close(self):
        self.disconnect()

    def names(self):
        return self.driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records
