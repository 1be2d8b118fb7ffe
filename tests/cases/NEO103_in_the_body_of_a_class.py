"""类的定义里建的对象，和全局的对象一样：要有人关闭它。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n)").records

    def close(self):
        self.driver.close()


class LaterStore:
    def connect(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


class View:
    store = Store()  # NEO103

    def count(self):
        return self.store.count()


class DriverView:
    driver = GraphDatabase.driver("neo4j://localhost")  # NEO103

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n)").records


class ClosingView:
    graph = Store()

    @classmethod
    def shut_down(cls):
        cls.graph.close()


app.add_event_handler("shutdown", ClosingView.shut_down)


class ClosedByOthers:
    source = Store()


class NeverConnected:
    store = LaterStore()


def stop():
    ClosedByOthers.source.close()


app.add_event_handler("shutdown", stop)
