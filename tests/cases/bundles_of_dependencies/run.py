"""用它们的程序。"""

from . import deps
from .engine import Container, Facade


def run():
    bundle, backend = deps.build_deps(), deps.build_backend()
    closed, engine, retriever = deps.build_closed(), deps.build_engine(), deps.build_retriever()
    container = Container.create()
    try:
        print(
            Facade.from_settings("neo4j").find("a"),
            bundle.neo4j,
            backend.deps.neo4j,
            engine.find("a"),
            retriever.find("a"),
        )
    finally:
        closed.graph_driver.close()
        retriever.shelf.close()
        container.shutdown()


if __name__ == "__main__":
    run()
    deps.main()
