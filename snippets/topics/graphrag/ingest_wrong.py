"""二十批同时写，键的顺序各不相同，自动提交：互相死锁，失败的批就丢了。"""

import asyncio
import random
from collections import Counter

from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager

Rows = list[dict[str, str]]

MERGE_ROWS = """
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e.name = row.name
"""


# --8<-- [start:shown]
async def write(manager: ConnectionManager, rows: Rows) -> None:
    async with manager.session() as session:
        result = await session.run(MERGE_ROWS, rows=rows)
        await result.consume()


async def ingest(manager: ConnectionManager, batches: list[Rows]) -> list[BaseException | None]:
    return await asyncio.gather(*(write(manager, batch) for batch in batches), return_exceptions=True)


# --8<-- [end:shown]


def overlapping_batches() -> list[Rows]:
    """二十批，每批二百行，都提到同样的三百个实体，顺序各不相同。"""
    rng = random.Random(1)
    rows = [{"id": f"e{number}", "name": f"实体 {number}"} for number in range(300)]
    return [rng.sample(rows, 200) for _ in range(20)]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    outcomes = await ingest(manager, overlapping_batches())
    codes = Counter(error.code for error in outcomes if isinstance(error, Neo4jError))
    print(f"20 批，失败 ≈ {codes.total()} 批：{'、'.join(codes)}")
    expect("有批失败", codes.total() > 0, False)
