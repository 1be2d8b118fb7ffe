"""驱动可能换成了替身的测试：看不出是真是假。"""

from unittest.mock import MagicMock

from .store import Store


def test_driver_replaced(monkeypatch):
    monkeypatch.setattr("neo4j.GraphDatabase.driver", MagicMock())
    store = Store()
    assert store.count()
