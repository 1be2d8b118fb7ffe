"""几种给出驱动和会话的东西，名字里都没有 session 和 driver。"""

from neo4j import AsyncDriver, AsyncSession, GraphDatabase


def connect():
    neo4j = GraphDatabase.driver("bolt://x")
    return neo4j


def plain(driver: AsyncDriver) -> AsyncSession:
    return driver.session(default_access_mode="READ")


class Graph:
    def __init__(self, driver: AsyncDriver) -> None:
        self.driver = driver

    def open(self, database: str | None = None) -> AsyncSession:
        return self.driver.session(database=database)


shared = GraphDatabase.driver("bolt://x")  # NEO103
SessionLocal = shared.session
