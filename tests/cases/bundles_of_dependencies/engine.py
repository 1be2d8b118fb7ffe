"""引擎只用它得到的东西。"""

from .store import Store


class Engine:
    def __init__(self, store, limit):
        self.store = store
        self.limit = limit

    def find(self, name):
        return self.store.rows(name)[: self.limit]


class Retriever:
    def __init__(self, shelf, limit):
        self.shelf = shelf
        self.limit = limit

    @classmethod
    def from_settings(cls, shelf):
        return cls(shelf, 5)

    def find(self, name):
        return self.shelf.rows(name)[: self.limit]


class Facade:
    def __init__(self, *, facade_store, limit):
        self.facade_store = facade_store
        self.limit = limit

    @classmethod
    def from_settings(cls, kind):
        store = Memory() if kind == "memory" else Store("neo4j://localhost")  # NEO103
        return cls(facade_store=store, limit=5)

    def find(self, name):
        return self.facade_store.rows(name)[: self.limit]


class Memory:
    def rows(self, name):
        return [name]


class Container:
    def __init__(self, contained, cache):
        self.contained = contained
        self.cache = cache

    @classmethod
    def create(cls):
        contained = Store("neo4j://localhost")
        return cls(contained=contained, cache={})

    def shutdown(self):
        for method, each in (("close", self.contained), ("clear", self.cache)):
            getattr(each, method)()
