"""driver.session() 前面不写 await。"""

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def count_people(driver: AsyncDriver) -> int:
    """返回人数。"""
    async with driver.session() as session:
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return int(record["people"])


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    expect("人数", await count_people(driver), 0)
