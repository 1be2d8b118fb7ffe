"""第一次用到才导入的名字。"""

__all__ = ["GraphStore"]


def __getattr__(name):
    if name == "GraphStore":
        from graphkit.store import GraphStore

        return GraphStore
    raise AttributeError(name)
