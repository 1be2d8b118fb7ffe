"""driver.session() 直接返回会话，不能 await。"""

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def count_people(driver: AsyncDriver) -> int:
    """返回人数。"""
    async with await driver.session() as session:  # NEO205
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return record["people"]


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    expect("人数", await count_people(driver), 0)
