"""共用的资源。"""

import atexit

from neo4j import GraphDatabase


class Client:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        self.driver.close()


class Resources:
    _instance = None

    def __init__(self):
        self._open = []

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
            atexit.register(cls._instance.release)
        return cls._instance

    def graph(self):
        for item in self._open:
            return item
        client = Client()
        self._open.append(client)
        return client

    def release(self):
        while self._open:
            self._open.pop().close()


class Suite:
    def __init__(self):
        self._resources = []

    def _keep(self, resource):
        self._resources.append(resource)
        return resource

    def run(self):
        client = self._keep(Client())
        return client.rows("MATCH (n) RETURN count(n) AS n")

    def close(self):
        for resource in reversed(self._resources):
            resource.close()
