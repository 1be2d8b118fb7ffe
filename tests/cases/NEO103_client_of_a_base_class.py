"""驱动在父类里新建：子类的对象也要关闭。"""

from neo4j import GraphDatabase


class Store:
    def __init__(self):
        self._driver = None

    def names(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")
        return self._driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        self._driver.close()


class People(Store):
    label = "Person"


def names_of(store):
    return store.names()


def never_closed():
    people = People()  # NEO103
    return people.names()


def lent_and_never_closed():
    people = People()  # NEO103
    return names_of(people)


def closed():
    people = People()
    try:
        return names_of(people)
    finally:
        people.close()
