"""视图的查询。"""

from neo4j import GraphDatabase


def find_people(name):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (p:Person {name: $name}) RETURN p.name AS name", name=name).records


def find_places(name):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (p:Place {name: $name}) RETURN p.name AS name", name=name).records


def find_topics(name):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (t:Topic {name: $name}) RETURN t.name AS name", name=name).records
