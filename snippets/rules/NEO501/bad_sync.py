"""同步驱动：每一项发一次查询。"""

import time
from typing import Any

from neo4j import Driver

from expect import expect

ENTITIES = [{"id": number, "name": f"实体 {number}"} for number in range(100)]


# --8<-- [start:shown]
def save_entities(driver: Driver, entities: list[dict[str, Any]]) -> None:
    """写入实体。"""
    query = "MERGE (e:Entity {id: $id}) SET e.name = $name"
    with driver.session() as session:
        for entity in entities:
            session.run(query, entity).consume()  # NEO501


# --8<-- [end:shown]


def save_in_one_query(driver: Driver, entities: list[dict[str, Any]]) -> None:
    with driver.session() as session:
        query = "UNWIND $entities AS entity MERGE (e:Entity {id: entity.id}) SET e.name = entity.name"
        session.run(query, entities=entities).consume()


def main(sync_driver: Driver) -> None:
    sync_driver.execute_query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    seconds: dict[Any, list[float]] = {save_entities: [], save_in_one_query: []}
    for _ in range(3):
        for save, measured in seconds.items():
            started = time.perf_counter()
            save(sync_driver, ENTITIES)
            measured.append(time.perf_counter() - started)
    ratio = min(seconds[save_entities]) / min(seconds[save_in_one_query])
    print(f"写入 100 项，逐项的耗时是 UNWIND 的 ≈ {ratio:.0f} 倍")
    expect("慢 3 倍以上", ratio > 3, wanted=False)
