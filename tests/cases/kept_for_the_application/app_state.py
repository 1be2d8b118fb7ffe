"""存进 app.state 的驱动。"""

from neo4j import GraphDatabase

from .clients import Neo4jStore


def never_closed(app):
    app.state.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103


def object_never_closed(app):
    app.state.store = Neo4jStore()  # NEO103


def closed_here(app):
    driver = GraphDatabase.driver("neo4j://localhost")
    app.state.graph = driver
    yield
    driver.close()


def closed_in_another_file(app):
    app.state.neo4j = GraphDatabase.driver("neo4j://localhost")


def closed_under_another_name(app):
    app.state.people = GraphDatabase.driver("neo4j://localhost")


def closed_by_its_name(app):
    app.state.people_store = Neo4jStore()


def named_like_a_key(app):
    app.state.topics = GraphDatabase.driver("neo4j://localhost")  # NEO103
