"""测试里的替身：换上的不是驱动，取得的也不是驱动的会话。"""

from unittest.mock import MagicMock, patch

from neo4j import Driver, GraphDatabase


class Adapter:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()

    def get_session(self):
        return self.driver.session()


def a_property_that_no_session_has(adapter: Adapter):
    return adapter.driver.session().calls[-1]


def the_driver_was_replaced():
    adapter = Adapter("bolt://localhost")
    adapter.driver = MagicMock()
    session = adapter.get_session()
    assert session is adapter.driver.session.return_value


def the_driver_was_removed():
    adapter = Adapter("bolt://localhost")
    adapter.driver = None
    adapter.get_session()


def the_driver_is_real():
    adapter = Adapter("bolt://localhost")  # NEO103
    session = adapter.get_session()  # NEO101
    session.run("CREATE (:A)")


def a_mock_called_driver():
    mock_driver = MagicMock()
    session = mock_driver.session(database="people")
    assert session == mock_driver.session(database="people")


@patch("neo4j.GraphDatabase.driver")
def test_with_a_patched_driver(mock_driver):
    driver = GraphDatabase.driver("bolt://localhost")
    session = driver.session()
    session.run("CREATE (:A)")
    session = mock_driver.session()
    session.run.return_value = []


def test_with_a_monkeypatch(monkeypatch):
    monkeypatch.setattr(GraphDatabase, "driver", lambda *_: None)
    driver = GraphDatabase.driver("bolt://localhost")
    driver.verify_connectivity()


def test_with_pytest_mock(mocker):
    driver = mocker.MagicMock()
    session = driver.session()
    session.run("RETURN 1", timeout=3)


class RecordingDriver:
    """测试自己的驱动：它的 session() 给出的不是 Neo4j 的会话。"""

    def session(self, **settings):
        self.settings = settings
        return object()


def open_session(driver: Driver, database):
    return driver.session(database=database)


def test_that_the_database_is_passed_on():
    driver = RecordingDriver()
    open_session(driver, "graph")
    assert driver.settings == {"database": "graph"}
