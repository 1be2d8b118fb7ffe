"""FastAPI 的依赖拿来自己用：没有 @asynccontextmanager 的异步生成器，不是上下文管理器。"""

from collections.abc import AsyncIterator

from neo4j import AsyncDriver, AsyncSession

from expect import expect


# --8<-- [start:shown]
async def get_session(driver: AsyncDriver) -> AsyncIterator[AsyncSession]:
    """FastAPI 的依赖：Depends(get_session)。"""
    async with driver.session() as session:
        yield session


async def count_people(driver: AsyncDriver) -> int:
    """返回人数。"""
    async with get_session(driver) as session:  # NEO201
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return int(record["people"])


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    expect("人数", await count_people(driver), 0)
