"""两种客户端。"""

from neo4j import GraphDatabase


class GraphClient:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def rows(self):
        return self.driver.execute_query("MATCH (n) RETURN n").records

    def close(self):
        self.driver.close()


class FileClient:
    def rows(self):
        return []

    def close(self):
        pass


def get_client(target):
    if target == "neo4j":
        return GraphClient()
    elif target == "files":
        return FileClient()
    raise ValueError(target)


def open_store(settings):
    if settings.kind == "files":
        return FileClient()
    return GraphClient()
