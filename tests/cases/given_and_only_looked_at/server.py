"""应用的驱动交给一个函数，函数只用它、看它在不在：还是没有人关闭它。"""

from fastapi import FastAPI

from .factory import create_app, create_closing_app
from .graph import Container, Graph, People

graph = Graph("neo4j://localhost")  # NEO103
graph.connect()
app = create_app(People(graph), graph=graph)

closed = Graph("neo4j://localhost")
closed.connect()
second = create_closing_app(closed)

container = Container.from_env()  # NEO103
people = container.get_people()


@FastAPI().get("/names")
def names():
    return people.names()
