"""closing(driver) 离开时关闭驱动。"""

from contextlib import closing

from neo4j import GraphDatabase


class Rows:
    def __init__(self, uri, query):
        self.uri, self.query = uri, query

    def __iter__(self):
        with closing(GraphDatabase.driver(self.uri)) as driver, driver.session() as session:
            for record in session.run(self.query):
                yield record.data()


def count(uri):
    with closing(GraphDatabase.driver(uri)) as driver:
        return driver.execute_query("MATCH (n) RETURN count(n)").records


def left_open(uri):
    driver = GraphDatabase.driver(uri)  # NEO103
    return driver.execute_query("MATCH (n) RETURN count(n)").records
