"""夹具返回用到时才连接的对象：测试会用它，却没有人关闭它。借用别的夹具的驱动，由那个夹具关闭。"""

import pytest
from neo4j import GraphDatabase


class Store:
    def __init__(self, driver=None):
        self._given, self._own = driver, None

    @property
    def driver(self):
        if self._given is not None:
            return self._given
        if self._own is None:
            self._own = GraphDatabase.driver("neo4j://localhost")
        return self._own

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        if self._own is not None:
            self._own.close()


@pytest.fixture
def driver():
    with GraphDatabase.driver("neo4j://localhost") as opened:
        yield opened


@pytest.fixture
def store(driver):
    return Store(driver)


@pytest.fixture
def own_store():
    return Store()  # NEO103


def test_there_are_names(store, own_store):
    assert store.names() == own_store.names()


class Repository:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def __exit__(self, *details):
        self.driver.close()


@pytest.fixture
def repository(request):
    opened = Repository()
    request.addfinalizer(opened.driver.close)
    return opened


@pytest.fixture
def left_open():
    opened = Repository()  # NEO103
    return opened
