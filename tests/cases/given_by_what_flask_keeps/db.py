"""每个请求的驱动，放在 Flask 的 g 里。"""

from flask import current_app, g
from neo4j import GraphDatabase


def get_db():
    if "driver" not in g:
        g.driver = GraphDatabase.driver(current_app.config["NEO4J_URI"])  # NEO103
    return g.driver


def close_db(exc=None):
    driver = g.pop("driver", None)
    if driver is not None:
        driver.close()
