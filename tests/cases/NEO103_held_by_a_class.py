"""函数把驱动放进一个类的属性，整个应用共用：没有人关闭它。"""

import os

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Holder:
    driver = None


class ClosedHolder:
    driver = None


def get_driver():
    if Holder.driver is None:
        Holder.driver = GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
    return Holder.driver


def get_closed_driver():
    if ClosedHolder.driver is None:
        ClosedHolder.driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    return ClosedHolder.driver


@app.on_event("shutdown")
def stop():
    if ClosedHolder.driver is not None:
        ClosedHolder.driver.close()


@app.get("/info")
def info():
    return [each.get_server_info().agent for each in (get_driver(), get_closed_driver())]
