"""依赖放进一个数据类里返回：没有人关闭里面的驱动；也有人关闭的。"""

from dataclasses import dataclass
from typing import Any

from .client import make_driver
from .engine import Engine, Retriever
from .store import Store


@dataclass
class Deps:
    neo4j: Any
    model: str


@dataclass
class Backend:
    deps: Deps
    title: str


@dataclass
class ClosedDeps:
    graph_driver: Any
    model: str


def build_deps():
    return Deps(neo4j=make_driver(), model="small")  # NEO103


def build_backend():
    driver = make_driver()  # NEO103
    deps = Deps(neo4j=driver, model="small")
    return Backend(deps=deps, title="api")


def build_closed():
    return ClosedDeps(graph_driver=make_driver(), model="small")


def build_engine():
    store = Store("neo4j://localhost")  # NEO103
    return Engine(store=store, limit=5)


def build_retriever():
    shelf = Store("neo4j://localhost")
    return Retriever(shelf=shelf, limit=5)


def main():
    store = Store.from_settings()  # NEO103
    retriever = Retriever.from_settings(shelf=store)
    print(retriever.find("a"))
