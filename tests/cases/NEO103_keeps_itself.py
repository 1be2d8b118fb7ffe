"""对象建好就把自己存进类的属性，进程退出时关闭它。"""

import atexit

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Registered:
    _instance = None

    def __init__(self):
        if Registered._instance is not None:
            raise RuntimeError("only one")
        self.driver = GraphDatabase.driver("neo4j://localhost")
        Registered._instance = self

    @staticmethod
    def get_instance():
        if Registered._instance is None:
            Registered()
        return Registered._instance

    def close(self):
        self.driver.close()


def close_registered():
    Registered.get_instance().close()


atexit.register(close_registered)


class Forgotten:
    _instance = None

    def __init__(self):
        if Forgotten._instance is not None:
            raise RuntimeError("only one")
        self.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        Forgotten._instance = self

    @staticmethod
    def get_instance():
        if Forgotten._instance is None:
            Forgotten()
        return Forgotten._instance

    def shutdown(self):
        self.driver.close()


@app.get("/info")
def info():
    return [each.get_instance().driver.get_server_info() for each in (Registered, Forgotten)]
