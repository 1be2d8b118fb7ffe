"""Flask 应用的属性：整个应用共用的对象，没有人关闭。"""

from flask import Flask
from neo4j import GraphDatabase


class Graph:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()


def create_app():
    app = Flask(__name__)
    app.graph = Graph("neo4j://localhost")  # NEO103
    app.catalogue = Graph("neo4j://catalogue")
    return app


def stop(app):
    app.catalogue.close()


if __name__ == "__main__":
    application = create_app()
    try:
        application.run()
    finally:
        stop(application)
