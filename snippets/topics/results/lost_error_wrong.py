"""结果没有读：查询失败了，函数正常返回，什么也没有写入。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_documents(manager: ConnectionManager, rows: list[dict[str, int]]) -> None:
    async with manager.session() as session:
        await session.run(
            "UNWIND $rows AS row CREATE (d:Document {id: row.id, score: 100 / row.chunks}) RETURN d.id",
            rows=rows,
        )


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    rows = [{"id": number, "chunks": 4} for number in range(2000)]
    rows[1500]["chunks"] = 0  # 除以零
    await create_documents(manager, rows)
    print("函数正常返回")
    records, _, _ = await manager.driver.execute_query("MATCH (n) RETURN count(n) AS n")
    expect("写入的节点", records[0]["n"], len(rows))
