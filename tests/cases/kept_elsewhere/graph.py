"""客户端和池。"""

import atexit

from neo4j import GraphDatabase

_client = None


class Client:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        self.driver.close()


class People:
    def __init__(self, client):
        self.client = client


class Topics:
    def __init__(self, client):
        self.topics_client = client


def get_client():
    global _client
    if _client is None:
        _client = Client()  # NEO103
    return _client


class Pool:
    def __init__(self):
        self._drivers = {}

    def get_driver(self, uri):
        if uri not in self._drivers:
            self._drivers[uri] = GraphDatabase.driver(uri)
        return self._drivers[uri]

    def close_all(self):
        for driver in self._drivers.values():
            driver.close()


pool = Pool()
atexit.register(pool.close_all)


class Builder:
    def __init__(self, use_pool=True):
        self._owns_driver = not use_pool
        if use_pool:
            self._driver = pool.get_driver("neo4j://localhost")
        else:
            self._driver = GraphDatabase.driver("neo4j://localhost")

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        if self._owns_driver:
            self._driver.close()

    def rows(self, query):
        return self._driver.execute_query(query).records
