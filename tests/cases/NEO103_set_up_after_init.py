"""dataclass 的 `__post_init__` 和 `__init__` 一样：对象一建好，就有了驱动。"""

from dataclasses import dataclass, field

from neo4j import Driver, GraphDatabase


@dataclass
class Service:
    uri: str
    driver: Driver = field(init=False, repr=False)

    def __post_init__(self):
        self.driver = GraphDatabase.driver(self.uri)

    def names(self):
        with self.driver.session() as session:
            return session.run("MATCH (n) RETURN n.name AS name").value("name")

    def close(self):
        self.driver.close()


def forgets():
    service = Service("neo4j://localhost")  # NEO103
    print(service.names())


def closes():
    service = Service("neo4j://localhost")
    try:
        print(service.names())
    finally:
        service.close()


forgets()
closes()
