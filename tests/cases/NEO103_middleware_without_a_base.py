"""没有基类的中间件，和 Reflex 的事件：每个请求、每次点击新建一个驱动。"""

import reflex as rx
from neo4j import GraphDatabase


class VisitMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        self._store(request.path)
        return response

    def _store(self, path):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            driver.execute_query("MERGE (:Page {path: $path})", path=path)


def load_names():
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return [row["name"] for row in driver.execute_query("MATCH (n) RETURN n.name AS name").records]


class Page(rx.State):
    names: list[str] = []

    def load(self):
        self.names = load_names()


class SearchMiddleware:
    """在 __call__ 里直接新建。"""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        try:
            driver.execute_query("MERGE (:Search {text: $text})", text=request.path)
        finally:
            driver.close()
        return self.get_response(request)
