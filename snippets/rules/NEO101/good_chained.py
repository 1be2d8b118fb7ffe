"""会话和事务各用一个 async with。"""

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def add_person(driver: AsyncDriver, name: str) -> None:
    """写入一个人。"""
    async with driver.session() as session, await session.begin_transaction() as tx:
        await tx.run("CREATE (:Person {name: $name})", name=name)


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await add_person(driver, "Ada")
    records, _, _ = await driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
    expect("写入的人", [record["name"] for record in records], ["Ada"])
