"""引擎只用它得到的东西。"""


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
