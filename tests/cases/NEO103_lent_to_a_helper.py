"""路由为每个请求新建驱动，交给一个函数，那个函数也许关闭它：每个请求还是新建了一次。"""

import os

from flask import Flask
from neo4j import GraphDatabase

app = Flask(__name__)


def session_with_driver():
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    return driver.session(), driver


def close_both(session, driver):
    try:
        if session and hasattr(session, "close"):
            session.close()
        if driver and hasattr(driver, "close"):
            driver.close()
    except Exception as error:
        print(error)


@app.route("/labels")
def labels():
    session, driver = session_with_driver()  # NEO103
    try:
        return session.run("CALL db.labels() YIELD label RETURN label").value("label")
    finally:
        close_both(session, driver)
