"""异步驱动的会话用了普通的 with。"""

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def count_people(driver: AsyncDriver) -> int:
    """返回人数。"""
    with driver.session() as session:  # NEO204
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return record["people"]


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    expect("人数", await count_people(driver), 0)
