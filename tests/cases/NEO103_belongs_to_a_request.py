"""放进请求自己的对象里的驱动，每个请求一个：Flask 的 `g`，Starlette 的 `request.state`。"""

from flask import Flask, current_app, g
from neo4j import GraphDatabase

app = Flask(__name__)


def get_driver():
    if "driver" not in g:
        g.driver = GraphDatabase.driver(current_app.config["NEO4J_URI"])  # NEO103
    return g.driver


@app.teardown_appcontext
def close_driver(error):
    driver = g.pop("driver", None)
    if driver is not None:
        driver.close()


async def add_driver(request, call_next):
    request.state.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    try:
        return await call_next(request)
    finally:
        request.state.driver.close()


shared = GraphDatabase.driver("neo4j://localhost")


def lend_driver():
    g.shared = shared


def stop():
    shared.close()


app.teardown_functions.append(stop)


def attach(request):
    """Sanic 的 `request.ctx`。"""
    request.ctx.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
