"""放进容器返回的客户端：谁拿到容器，谁关闭它。"""

from contextlib import asynccontextmanager

from container import Container
from fastapi import FastAPI
from neo4j import GraphDatabase


class Neo4jClient:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        self.driver.close()


def make_container():
    graph_client = Neo4jClient()
    return Container(graph=graph_client, name="graph")


@asynccontextmanager
async def lifespan(app):
    app.state.services = make_container()
    yield
    services = app.state.services
    services.graph.close()


app = FastAPI(lifespan=lifespan)


def left_open():
    graph_client = Neo4jClient()  # NEO103
    container = Container(graph=graph_client)
    return container.name
