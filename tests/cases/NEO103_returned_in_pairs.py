"""驱动和用它的对象一起返回；连不上时，两个都是 None。"""

from camel.toolkits import FunctionTool
from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Memory:
    def __init__(self, driver):
        self.driver = driver

    def names(self):
        with self.driver.session() as session:
            return session.run("MATCH (n) RETURN n.name AS name").value("name")


def connect():
    driver = None
    try:
        driver = GraphDatabase.driver("neo4j://localhost")
    except ValueError:
        return None, None
    return Memory(driver), driver


@app.get("/names")
def names():
    memory, driver = connect()  # NEO103
    return memory.names() if memory else []


@app.get("/closed")
def closed():
    memory, driver = connect()  # NEO103
    try:
        return memory.names() if memory else []
    finally:
        if driver:
            driver.close()


class MemoryToolkit:
    def _connect(self):
        driver = GraphDatabase.driver("neo4j://localhost")
        return Memory(driver), driver

    def read(self):
        memory, driver = self._connect()  # NEO103
        try:
            return memory.names()
        finally:
            driver.close()

    def get_tools(self):
        return [FunctionTool(self.read)]
