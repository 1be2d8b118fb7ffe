"""用它们的程序。"""

from .backends import make_backend, make_backend_at_once, make_known_backend, make_memory


def first(kind):
    backend = make_backend(kind, "neo4j://localhost")  # NEO103
    return backend.find("a")


def second(kind):
    backend = make_backend_at_once(kind, "neo4j://localhost")  # NEO103
    return backend.find("a")


def third(kind):
    backend = make_known_backend(kind, "neo4j://localhost")  # NEO103
    return backend.find("a")


def closed(kind):
    backend = make_backend(kind, "neo4j://localhost")
    try:
        return backend.find("a")
    finally:
        backend.close()


def in_memory():
    backend = make_memory("memory://")
    return backend.find("a")


if __name__ == "__main__":
    print(first("graph"), second("graph"), third("graph"), closed("graph"), in_memory())
