"""每一项发一次查询：慢，而且中途失败会留下一半。"""

import time
from typing import Any

from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager

ENTITIES = [{"id": number, "name": f"实体 {number}"} for number in range(100)]


# --8<-- [start:shown]
async def save_entities(manager: ConnectionManager, entities: list[dict[str, Any]]) -> None:
    """写入实体。"""
    query = "MERGE (e:Entity {id: $id}) SET e.name = $name"
    async with manager.session() as session:
        for entity in entities:
            result = await session.run(query, entity)  # NEO501
            await result.consume()


# --8<-- [end:shown]


async def save_in_one_query(manager: ConnectionManager, entities: list[dict[str, Any]]) -> None:
    async with manager.session() as session:
        query = "UNWIND $entities AS entity MERGE (e:Entity {id: entity.id}) SET e.name = entity.name"
        await (await session.run(query, entities=entities)).consume()


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")).consume()

    seconds: dict[Any, list[float]] = {save_entities: [], save_in_one_query: []}
    for _ in range(3):
        for save, measured in seconds.items():
            started = time.perf_counter()
            await save(manager, ENTITIES)
            measured.append(time.perf_counter() - started)
    ratio = min(seconds[save_entities]) / min(seconds[save_in_one_query])
    print(f"写入 100 项，逐项的耗时是 UNWIND 的 ≈ {ratio:.0f} 倍")
    expect("慢 3 倍以上", ratio > 3, wanted=False)

    try:
        await save_entities(manager, [{"id": 901, "name": "甲"}, {"id": 902, "name": "乙"}, {"id": 903}])
    except Neo4jError as error:
        print(f"{type(error).__name__}: {error.message}")
    async with manager.session() as session:
        result = await session.run("MATCH (e:Entity) WHERE e.id > 900 RETURN e.id AS id ORDER BY id")
        expect("第 3 项失败之后留下的实体", await result.value("id"), [])
