"""读完结果：错误回来了。"""

from neo4j import ResultSummary
from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_documents(manager: ConnectionManager, rows: list[dict[str, int]]) -> ResultSummary:
    async with manager.session() as session:
        result = await session.run(
            "UNWIND $rows AS row CREATE (d:Document {id: row.id, score: 100 / row.chunks}) RETURN d.id",
            rows=rows,
        )
        return await result.consume()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    rows = [{"id": number, "chunks": 4} for number in range(2000)]
    rows[1500]["chunks"] = 0  # 除以零
    try:
        await create_documents(manager, rows)
    except ClientError as error:
        print(f"ClientError: {error.code}")
    rows[1500]["chunks"] = 5
    summary = await create_documents(manager, rows)
    expect("改正数据之后写入的节点", summary.counters.nodes_created, len(rows))
