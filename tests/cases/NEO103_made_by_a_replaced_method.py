"""子类自己的 __init__ 不调用父类的，就没有父类建的那个驱动。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Adapter:
    def __init__(self, uri="bolt://localhost"):
        self.driver = GraphDatabase.driver(uri)

    def people(self):
        return self.driver.execute_query("MATCH (p:Person) RETURN p").records

    def close(self):
        self.driver.close()


class Offline(Adapter):
    """没有数据库时用它：不建驱动。"""

    def __init__(self):
        self.found = []

    def people(self):
        return self.found


class Counting(Adapter):
    def __init__(self):
        super().__init__("bolt://graph")
        self.count = 0


class Named(Adapter):
    def __init__(self, name):
        Adapter.__init__(self)
        self.name = name


class Remote(Adapter):
    """自己另建一个。"""

    def __init__(self, address):
        self.driver = GraphDatabase.driver(address)


@app.get("/offline")
def offline():
    return Offline().people()


@app.get("/counting")
def counting():
    return Counting().people()  # NEO103


@app.get("/named")
def named():
    return Named("graph").people()  # NEO103


@app.get("/remote")
def remote(address: str):
    client = Remote(address)  # NEO103
    return client.people()
