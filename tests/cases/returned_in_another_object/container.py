from dataclasses import dataclass


class Neo4jClientProtocol:
    def rows(self, query): ...


@dataclass
class Container:
    graph: Neo4jClientProtocol | None = None
    name: str = ""
