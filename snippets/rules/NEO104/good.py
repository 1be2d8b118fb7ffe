"""每个任务打开自己的会话。"""

import asyncio

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def find_name(driver: AsyncDriver, person_id: int) -> str:
    """按 id 返回人名。"""
    async with driver.session() as session:
        result = await session.run("MATCH (p:Person {id: $id}) RETURN p.name AS name", id=person_id)
        record = await result.single(strict=True)
        return str(record["name"])


async def find_names(driver: AsyncDriver, ids: list[int]) -> list[str]:
    """按 id 返回多个人名。"""
    return await asyncio.gather(*(find_name(driver, person_id) for person_id in ids))


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await driver.execute_query(
        "UNWIND $people AS p CREATE (:Person {id: p[0], name: p[1]})", people=[[1, "Ada"], [2, "Bob"], [3, "Eve"]]
    )
    names = await find_names(driver, [1, 2, 3])
    expect("三个任务都拿到了自己的记录", names, ["Ada", "Bob", "Eve"])
