"""一项一条查询：中途失败，前面的已经提交。"""

from typing import Any

from neo4j import AsyncDriver, SummaryCounters
from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def batch_operation(manager: ConnectionManager, items: list[dict[str, Any]]) -> list[SummaryCounters]:
    session = await manager.get_session()
    try:
        results = []
        for item in items:
            result = await session.run("CREATE (:Entity {id: $id, weight: 60 / $count})", item)
            summary = await result.consume()
            results.append(summary.counters)
        return results
    finally:
        await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    items = [{"id": 1, "count": 2}, {"id": 2, "count": 3}, {"id": 3, "count": 0}, {"id": 4, "count": 5}]
    try:
        await batch_operation(manager, items)
    except ClientError as error:
        print(f"第三项失败: {error.code}")
    records, _, _ = await driver.execute_query("MATCH (e:Entity) RETURN e.id AS id ORDER BY id")
    expect("失败之后，数据库里的 id", [record["id"] for record in records], [])
