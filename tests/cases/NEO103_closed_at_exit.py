"""进程退出时关闭驱动：对象自己登记，或者别人替它登记。"""

import atexit

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class RegistersItself:
    def __init__(self):
        self.driver = None

    def connect(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")
        atexit.register(lambda: self.close())

    def close(self):
        self.driver.close()


class Registered:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


registers_itself = RegistersItself()
registered = Registered()
atexit.register(registered.close)
forgotten = Registered()  # NEO103


@app.get("/info")
def info():
    registers_itself.connect()
    return [each.driver.get_server_info() for each in (registers_itself, registered, forgotten)]


_shared = {}


def shared_driver():
    if "driver" not in _shared:
        driver = GraphDatabase.driver("neo4j://localhost")
        atexit.register(driver.close)
        _shared["driver"] = driver
    return _shared["driver"]


@app.get("/labels")
def labels():
    with shared_driver().session() as session:
        return session.run("CALL db.labels() YIELD label RETURN label").value("label")
