"""读掉结果：失败的写入抛出异常。"""

from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_scores(manager: ConnectionManager, rows: list[dict[str, object]]) -> int:
    """写入分数，返回写入的人数。"""
    query = "UNWIND $rows AS row CREATE (p:Person {name: row.name, score: 9 / row.n}) RETURN p"
    async with manager.session() as session:
        result = await session.run(query, rows=rows)
        summary = await result.consume()
    return summary.counters.nodes_created


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    try:
        await add_scores(manager, [{"name": "Ada", "n": 4}, {"name": "Bob", "n": 0}])
    except Neo4jError as error:
        print(f"{type(error).__name__}: {error.message}")
    expect("分数没有错时写入的人", await add_scores(manager, [{"name": "Ada", "n": 4}]), 1)
