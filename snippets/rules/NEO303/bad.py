"""查询有 RETURN，结果没有读：写入失败了也没有异常。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_scores(manager: ConnectionManager, rows: list[dict[str, object]]) -> None:
    """写入分数。"""
    query = "UNWIND $rows AS row CREATE (p:Person {name: row.name, score: 9 / row.n}) RETURN p"
    async with manager.session() as session:
        await session.run(query, rows=rows)  # NEO303


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await add_scores(manager, [{"name": "Ada", "n": 4}, {"name": "Bob", "n": 0}])
    print("add_scores 正常返回，没有异常")
    async with manager.session() as session:
        record = await (await session.run("MATCH (p:Person) RETURN count(p) AS people")).single(strict=True)
    expect("写入的人", record["people"], 2)
