"""设置对象给出新驱动。"""

from neo4j import GraphDatabase


class Settings:
    uri = "neo4j://localhost"

    def get_driver(self):
        return GraphDatabase.driver(self.uri)


settings = Settings()
