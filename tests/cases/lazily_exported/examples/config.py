"""示例用的仓储：驱动留在里面，没有人关闭。"""

from graphkit import GraphStore
from neo4j import GraphDatabase


def get_store():
    driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return GraphStore(driver)


if __name__ == "__main__":
    print(get_store().names())
