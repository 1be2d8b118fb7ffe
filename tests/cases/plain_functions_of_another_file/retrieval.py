"""三个函数各建一个驱动，都由别的文件导入：它们可以共用一个。"""

from neo4j import GraphDatabase

ADDRESS = "neo4j://localhost"


def entities(name):
    driver = GraphDatabase.driver(ADDRESS)  # NEO103
    try:
        return driver.execute_query("MATCH (e:Entity {name: $name}) RETURN e", name=name).records
    finally:
        driver.close()


def paths(name):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query("MATCH p = (:Entity {name: $name})-->() RETURN p", name=name).records


def communities():
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query("MATCH (c:Community) RETURN c").records


def check(login):
    address, user, password = login
    with GraphDatabase.driver(address, auth=(user, password)) as driver:
        driver.verify_connectivity()
