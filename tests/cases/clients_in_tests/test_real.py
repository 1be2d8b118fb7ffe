"""连着真实服务器的测试：也要关闭。"""

from .store import Store


def test_never_closed():
    store = Store()  # NEO103
    assert store.count()


def test_closed():
    store = Store()
    try:
        assert store.count()
    finally:
        store.close()
