"""更好：连接管理器提供一个上下文管理器，调用处写不错。"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncSession

from expect import expect


# --8<-- [start:shown]
class ConnectionManager:
    """持有驱动，借出会话。"""

    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """用法：``async with manager.session() as session``。"""
        async with self._driver.session() as session:
            yield session


async def count_people(manager: ConnectionManager) -> int:
    """返回人数。"""
    async with manager.session() as session:
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return int(record["people"])


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    expect("人数", await count_people(ConnectionManager(driver)), 0)
