"""后端按名字选：字典里是类。"""

from .graph import GraphBackend
from .memory import MemoryBackend

BACKENDS = {"memory": MemoryBackend, "graph": GraphBackend}


def make_backend(kind, uri):
    cls = BACKENDS[kind]
    return cls(uri)


def make_backend_at_once(kind, uri):
    return BACKENDS[kind](uri)


def make_known_backend(kind, uri):
    backend_class = BACKENDS.get(kind)
    if backend_class is None:
        raise ValueError(kind)
    return backend_class(uri)


def make_memory(uri):
    return BACKENDS["memory"](uri)
