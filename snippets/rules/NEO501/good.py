"""整批作为一个参数，用 UNWIND 写入：一次往返，要么全成要么全不成。"""

from typing import Any

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager

ENTITIES = [{"id": number, "name": f"实体 {number}"} for number in range(100)]


# --8<-- [start:shown]
async def write_entities(tx: AsyncManagedTransaction, entities: list[dict[str, Any]]) -> None:
    """一次查询写入整批。"""
    query = "UNWIND $entities AS entity MERGE (e:Entity {id: entity.id}) SET e.name = entity.name"
    await tx.run(query, entities=entities)


async def save_entities(manager: ConnectionManager, entities: list[dict[str, Any]]) -> None:
    """写入实体。"""
    async with manager.session() as session:
        await session.execute_write(write_entities, entities)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")).consume()
    await save_entities(manager, ENTITIES)
    try:
        await save_entities(manager, [{"id": 901, "name": "甲"}, {"id": 902, "name": "乙"}, {"name": "没有 id"}])
    except Neo4jError as error:
        print(f"{type(error).__name__}: {error.message}")
    async with manager.session() as session:
        result = await session.run("MATCH (e:Entity) RETURN count(e) AS n, max(e.id) AS last")
        record = await result.single(strict=True)
    expect("写入的实体", record["n"], 100)
    expect("第 3 项失败之后，最大的 id", record["last"], 99)
