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


class Builder:
    """给了驱动就用它，没给才自己新建；只关自己新建的。"""

    def __init__(self, uri, driver=None):
        if driver is not None:
            self._driver, self._owns = driver, False
        else:
            self._driver, self._owns = GraphDatabase.driver(uri), True

    def close(self):
        if self._owns:
            self._driver.close()

    def count(self):
        return self._driver.execute_query("MATCH (n) RETURN count(n) AS n").records


class Searcher:
    def __init__(self, builder=None):
        self.builder = builder or Builder("neo4j://localhost")

    def close(self):
        self.builder.close()


def given_what_it_would_make(request):
    return Builder("neo4j://localhost", driver=request.app.state.driver).count()


def given_nothing_in_its_place(uri):
    return Builder(uri, driver=None).count()  # NEO103


def given_a_client_in_its_place(request):
    return Searcher(request.app.state.builder).builder.count()
