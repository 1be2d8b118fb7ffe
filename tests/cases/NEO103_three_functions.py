"""三个函数各建一个包着驱动的对象，用完就关：它们可以共用一个。"""

from neo4j import GraphDatabase


class Neo4jRepo:
    def __init__(self, uri="neo4j://localhost"):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()

    def read(self, query):
        return self.driver.execute_query(query).records


def people():
    repo = Neo4jRepo()  # NEO103
    try:
        return repo.read("MATCH (p:Person) RETURN p")
    finally:
        repo.close()


def cities():
    repo = Neo4jRepo()  # NEO103
    try:
        return repo.read("MATCH (c:City) RETURN c")
    finally:
        repo.close()


def roads():
    repo = Neo4jRepo()  # NEO103
    try:
        return repo.read("MATCH ()-[r:ROAD]->() RETURN r")
    finally:
        repo.close()


def roads_of_another_server(uri):
    repo = Neo4jRepo(uri)
    try:
        return repo.read("MATCH ()-[r:ROAD]->() RETURN r")
    finally:
        repo.close()


def open_driver():
    return GraphDatabase.driver("neo4j://localhost")


def rivers():
    driver = open_driver()  # NEO103
    rows = driver.execute_query("MATCH (r:River) RETURN r").records
    driver.close()
    return rows


def lakes():
    with open_driver() as driver:  # NEO103
        return driver.execute_query("MATCH (l:Lake) RETURN l").records


def hills():
    driver = open_driver()  # NEO103
    try:
        return driver.execute_query("MATCH (h:Hill) RETURN h").records
    finally:
        driver.close()
