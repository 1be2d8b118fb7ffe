"""几种对象里选一种，只有一种包着驱动：接着用它、关闭它的，按包着驱动的那一种看。"""

from .strategies import Collector, Graph, Printer, Reader


def collect(kind):
    if kind == "print":
        strategy = Printer()
    elif kind == "neo4j":
        strategy = Graph("neo4j://localhost")
    else:
        strategy = Printer()
    Collector(strategy=strategy).collect()


def read(kind):
    if kind == "print":
        strategy = Printer()
    else:
        strategy = Graph("neo4j://localhost")  # NEO103
    Reader(strategy).collect()


if __name__ == "__main__":
    collect("neo4j")
    read("neo4j")
