"""返回 Result 再关闭：查询失败了，谁也不知道。"""

from neo4j import AsyncDriver, AsyncResult

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def good_operation(manager: ConnectionManager, counts: list[int]) -> AsyncResult:
    session = await manager.get_session()
    try:
        result = await session.run(
            "UNWIND $counts AS count CREATE (e:Entity {weight: 60 / count}) RETURN e.weight", counts=counts
        )
        return result
    finally:
        await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    await good_operation(manager, [1, 2, 0])
    print("调用者得到的异常: 无")
    records, _, _ = await driver.execute_query("MATCH (e:Entity) RETURN count(e) AS nodes")
    expect("写入的节点", records[0]["nodes"], 3)
