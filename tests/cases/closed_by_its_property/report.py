"""用完就关。"""

from .factories import get_store


def report():
    store = get_store()
    try:
        return store.names()
    finally:
        store.driver.close()
