from neo4j import GraphDatabase


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


class Holder:
    def __init__(self):
        self.store = Store()

    def close(self):
        self.store.close()


class HolderOfHolder:
    def __init__(self):
        self.holder = Holder()

    def close(self):
        self.holder.close()


class Outermost:
    def __init__(self):
        self.inner = HolderOfHolder()

    def close(self):
        self.inner.close()


def left_open():
    outermost = Outermost()  # NEO103
    print(outermost)


def closed():
    outermost = Outermost()
    outermost.close()
