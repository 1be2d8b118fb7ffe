"""类里有 close()，关的却是别的东西：字典里的驱动没有人关。"""

import threading

from flask import Flask, g
from neo4j import GraphDatabase

app = Flask(__name__)
drivers = {}
own_drivers = {}
lock = threading.Lock()


class Connection:
    def __init__(self, address, login):
        self.address, self.login = address, login

    def driver(self):
        with lock:
            if self.address not in drivers:
                drivers[self.address] = GraphDatabase.driver(self.address, auth=self.login)  # NEO103
            return drivers[self.address]

    @staticmethod
    def close(exception):
        """请求结束：提交或回滚事务。"""
        if exception:
            g.transaction.rollback()
        else:
            g.transaction.commit()


class ClosingConnection:
    def __init__(self, address, login):
        self.address, self.login = address, login

    def driver(self):
        with lock:
            if self.address not in own_drivers:
                own_drivers[self.address] = GraphDatabase.driver(self.address, auth=self.login)
            return own_drivers[self.address]

    def close(self):
        for driver in own_drivers.values():
            driver.close()


connection = ClosingConnection("neo4j://localhost", ("neo4j", "x"))
app.teardown_appcontext(Connection.close)


@app.get("/names")
def names():
    driver = Connection("neo4j://localhost", ("neo4j", "x")).driver()
    found = driver.execute_query("MATCH (n) RETURN n.name AS name").records
    return [*found, *connection.driver().execute_query("MATCH (n) RETURN n.name AS name").records]


@app.cli.command("stop")
def stop():
    connection.close()
