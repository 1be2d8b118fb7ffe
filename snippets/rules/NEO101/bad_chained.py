"""链式写法：事务结束了，会话没有关闭。"""

import gc

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
async def add_person(driver: AsyncDriver, name: str) -> None:
    """写入一个人。"""
    tx = await driver.session().begin_transaction()  # NEO101
    try:
        await tx.run("CREATE (:Person {name: $name})", name=name)
        await tx.commit()
    finally:
        await tx.close()


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await add_person(driver, "Ada")
    gc.collect()  # 会话和事务互相引用，等不到引用计数归零
    records, _, _ = await driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
    expect("写入的人", [record["name"] for record in records], ["Ada"])
