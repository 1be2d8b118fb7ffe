"""包着驱动的对象，第一次用到时才连接：没有用到它就没有驱动，用到了就要关闭。"""

from neo4j import GraphDatabase


class Lazy:
    def __init__(self, uri):
        self.uri, self._driver = uri, None

    def connect(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver(self.uri)
        return self._driver

    def count(self):
        return self.connect().execute_query("MATCH (n) RETURN count(n) AS n").records

    def describe(self):
        return "graph at " + self.uri

    def close(self):
        if self._driver is not None:
            self._driver.close()


class LazyProperty:
    def __init__(self, uri):
        self.uri, self._driver = uri, None

    @property
    def driver(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver(self.uri)
        return self._driver

    def close(self):
        if self._driver is not None:
            self._driver.close()


def never_connected(uri):
    return Lazy(uri).describe()


def connected_and_never_closed(uri):
    store = Lazy(uri)  # NEO103
    store.connect()
    return store.describe()


def connected_by_a_query(uri):
    store = Lazy(uri)  # NEO103
    return store.count()


def connected_by_a_property(uri):
    store = LazyProperty(uri)  # NEO103
    return store.driver.execute_query("MATCH (n) RETURN n").records


def closed(uri):
    store = Lazy(uri)
    try:
        return store.count()
    finally:
        store.close()


def returned(uri):
    store = Lazy(uri)
    store.connect()
    return store


def got_from_a_factory(uri):
    store = returned(uri)  # NEO103
    return store.count()


def got_from_a_factory_and_closed(uri):
    store = returned(uri)
    try:
        return store.count()
    finally:
        store.close()


class Service:
    def __init__(self, uri):
        self.graph = Lazy(uri)  # NEO103

    def count(self):
        return self.graph.count()


class ServiceThatMayBeGivenOne:
    def __init__(self, uri, store: Lazy = None):
        self.store = store or Lazy(uri)

    def __exit__(self, *exc):
        self.store.close()


class ServiceThatClosesWhatIsInside:
    def __init__(self, uri):
        self.service = ServiceThatMayBeGivenOne(uri)

    def close(self):
        self.service.store.close()


class ClosedOnlyWhereItFails:
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)  # NEO103
        try:
            self._driver.verify_connectivity()
        except Exception:
            self._driver.close()
            raise

    def count(self):
        return self._driver.execute_query("MATCH (n) RETURN count(n) AS n").records


class OnlyWhenAsked:
    def __init__(self, uri, with_graph=False):
        self.uri, self.graph = uri, None
        if with_graph:
            self.graph = GraphDatabase.driver(uri)

    def close(self):
        if self.graph is not None:
            self.graph.close()


def not_asked_for(uri):
    return OnlyWhenAsked(uri).uri


class Fluent:
    def __init__(self):
        self._driver = None

    def connect(self, uri):
        self._driver = GraphDatabase.driver(uri)
        return self

    def close(self):
        self._driver.close()


def connected_in_one_line_and_closed(uri):
    fluent = Fluent().connect(uri)
    fluent.close()


def connected_in_one_line_and_left_open(uri):
    fluent = Fluent().connect(uri)  # NEO103
    return fluent._driver.execute_query("RETURN 1 AS one").records
