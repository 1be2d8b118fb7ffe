"""工厂函数按文字选：调用处写出了文字，就只看那一种。"""

from .clients import get_client, open_store


def sync_neo4j():
    client = get_client("neo4j")  # NEO103
    return client.rows()


def sync_files():
    client = get_client("files")
    return client.rows()


def sync_by_keyword():
    client = get_client(target="neo4j")  # NEO103
    return client.rows()


def sync_any(target):
    client = get_client(target)  # NEO103
    return client.rows()


def sync_by_settings(settings):
    store = open_store(settings)  # NEO103
    return store.rows()


def sync_and_close(settings):
    store = open_store(settings)
    try:
        return store.rows()
    finally:
        store.close()


if __name__ == "__main__":
    print(sync_neo4j(), sync_files(), sync_by_keyword(), sync_any("neo4j"))
