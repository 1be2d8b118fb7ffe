"""每个租户一个驱动。"""

from neo4j import GraphDatabase


class StaticRouter:
    def __init__(self, config):
        self._drivers = {name: GraphDatabase.driver(uri) for name, uri in config.items()}  # NEO103

    def rows(self, name, query):
        return self._drivers[name].execute_query(query).records


class ListRouter:
    def __init__(self, config):
        self._all = [GraphDatabase.driver(uri) for uri in config]  # NEO103

    def rows(self, name, query):
        return self._all[0].execute_query(query).records


class LoopRouter:
    def __init__(self, config):
        self._drivers = {}
        for name, uri in config.items():
            self._drivers[name] = GraphDatabase.driver(uri)  # NEO103

    def rows(self, name, query):
        return self._drivers[name].execute_query(query).records


class ClosedRouter:
    def __init__(self, config):
        self._drivers = {name: GraphDatabase.driver(uri) for name, uri in config.items()}

    def rows(self, name, query):
        return self._drivers[name].execute_query(query).records

    def close(self):
        for driver in self._drivers.values():
            driver.close()


class OutsideRouter:
    def __init__(self, config):
        self.outer = {name: GraphDatabase.driver(uri) for name, uri in config.items()}

    def rows(self, name, query):
        return self.outer[name].execute_query(query).records
