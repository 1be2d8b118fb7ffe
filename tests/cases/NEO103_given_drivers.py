"""包着驱动的对象，驱动由别的代码新建再交给它：类方法 connect()、局部名字、列表里的一项。"""

from neo4j import GraphDatabase


class People:
    def __init__(self, driver, database="neo4j"):
        self.driver, self.database = driver, database

    @classmethod
    def connect(cls, uri):
        driver = GraphDatabase.driver(uri)
        driver.verify_connectivity()
        return cls(driver, "people")

    def close(self):
        self.driver.close()

    def count(self):
        return self.driver.execute_query("MATCH (p:Person) RETURN count(p) AS people", database_=self.database).records


class LocalName:
    def __init__(self, uri=None):
        uri = uri or "neo4j://localhost"
        driver = GraphDatabase.driver(uri)
        self._driver = driver

    def close(self):
        close = getattr(self._driver, "close", None)
        if close is not None:
            close()

    def count(self):
        return self._driver.execute_query("MATCH (p:Person) RETURN count(p) AS people").records


def connected_and_never_closed(uri):
    people = People.connect(uri)  # NEO103
    return people.count()


def connected_and_closed(uri):
    people = People.connect(uri)
    try:
        return people.count()
    finally:
        people.close()


def given_and_left_to_the_caller(driver):
    return People(driver).count()


def made_under_a_local_name(uri):
    people = LocalName(uri)  # NEO103
    return people.count()


def in_a_list_and_closed(uris):
    people = LocalName(uris[0])
    others = LocalName(uris[1])
    targets = []
    if uris:
        targets.append((people, "first"))
    targets.append((others, "second"))
    for target, _ in targets:
        target.count()
    for target, _ in targets:
        target.close()
