"""换地址时关闭旧驱动、新建一个：最后一个驱动还是要有人关闭。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()
_driver = None
_uri = None
_closed_driver = None


def driver_at(uri):
    global _driver, _uri
    if _driver is not None and _uri == uri:
        return _driver
    if _driver is not None:
        _driver.close()
    _driver = GraphDatabase.driver(uri)  # NEO103
    _uri = uri
    return _driver


def close_driver():
    global _driver
    if _driver is not None:
        _driver.close()
    _driver = None


def closed_driver_at(uri):
    global _closed_driver
    if _closed_driver is not None:
        _closed_driver.close()
    _closed_driver = GraphDatabase.driver(uri)
    return _closed_driver


@app.on_event("shutdown")
def shut_down():
    _closed_driver.close()


@app.get("/info")
def info():
    return driver_at("neo4j://localhost").get_server_info()
