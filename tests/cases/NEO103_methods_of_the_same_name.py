"""两个类各有一个同名的方法，接连各调用一次：每一个只调用了一次。"""

import os

from neo4j import GraphDatabase


class GraphSync:
    def sync(self):
        with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
            driver.execute_query("CREATE (:Run)")


class ArticleSync:
    def sync(self):
        print("articles")


def run_all():
    graph = GraphSync()
    graph.sync()
    articles = ArticleSync()
    articles.sync()


class TwiceSync:
    def sync_twice(self):
        with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
            driver.execute_query("CREATE (:Run)")


def run_twice():
    first = TwiceSync()
    first.sync_twice()
    first.sync_twice()
