"""`client or Client()`：每次构造都给了客户端，就不会另建一个。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Client:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        self.driver.close()


class Builder:
    def __init__(self, client=None):
        self.client = client or Client()

    def build(self):
        return self.client.names()


class Reporter:
    def __init__(self, client=None):
        self.client = client or Client()  # NEO103

    def report(self):
        return self.client.names()


client = Client()


@app.on_event("shutdown")
def stop():
    client.close()


@app.get("/build")
def build():
    return Builder(client).build() + Builder(client=client).build()


@app.get("/report")
def report(**kwargs):
    return Reporter(client).report() + Reporter(**kwargs).report()  # NEO103
