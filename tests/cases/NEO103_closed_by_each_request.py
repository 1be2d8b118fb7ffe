"""Flask 在每个请求结束时调用 teardown_appcontext 的函数，不是应用退出时：全局的驱动在第一个请求之后就关闭了。"""

import atexit

from flask import Flask, g
from neo4j import GraphDatabase

app = Flask(__name__)
driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
other = GraphDatabase.driver("neo4j://localhost")
atexit.register(other.close)


class Client:
    def __init__(self):
        self._driver = None

    def rows(self, query):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")
        return self._driver.execute_query(query).records

    def close(self):
        if self._driver is not None:
            self._driver.close()
            self._driver = None


client = Client()  # NEO103


@app.teardown_appcontext
def close_databases(error=None):
    driver.close()
    client.close()


@app.teardown_request
def close_session(error=None):
    session = g.pop("session", None)
    if session is not None:
        session.close()


@app.get("/people")
def people():
    records, _, _ = driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
    return [
        *records,
        *other.execute_query("MATCH (p:Person) RETURN p.name AS name").records,
        *client.rows("MATCH (p:Person) RETURN p.name AS name"),
    ]
