"""依赖注入的容器新建的驱动：单例要有人关闭。"""

from dependency_injector import containers, providers
from fastapi import FastAPI
from neo4j import GraphDatabase


class Store:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()


class Borrowing:
    def __init__(self, driver):
        self.driver = driver


class Container(containers.DeclarativeContainer):
    left_open = providers.Singleton(GraphDatabase.driver, "neo4j://localhost")  # NEO103
    closed = providers.Singleton(GraphDatabase.driver, "neo4j://localhost")
    stores = providers.Factory(Store, uri="neo4j://localhost")  # NEO103
    borrowing = providers.Factory(Borrowing, driver=closed)


container = Container()
app = FastAPI()


@app.get("/people")
def people():
    names = "MATCH (p:Person) RETURN p.name AS name"
    return container.left_open().execute_query(names).records + container.closed().execute_query(names).records


@app.on_event("shutdown")
def shutdown():
    container.closed().close()
