"""异步读取人名。"""

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def find_names(driver: AsyncDriver) -> list[str]:
    async with driver.session() as session:
        result = await session.run("MATCH (p:Person) RETURN p.name AS name ORDER BY name")
        return [record["name"] async for record in result]


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await driver.execute_query("UNWIND ['Ada', 'Bob'] AS name CREATE (:Person {name: name})")
    expect("查到的人", await find_names(driver), ["Ada", "Bob"])
