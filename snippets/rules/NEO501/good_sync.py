"""同步驱动：整批作为一个参数，用 UNWIND 写入。"""

from typing import Any

from neo4j import Driver, ManagedTransaction

from expect import expect

ENTITIES = [{"id": number, "name": f"实体 {number}"} for number in range(100)]


# --8<-- [start:shown]
def write_entities(tx: ManagedTransaction, entities: list[dict[str, Any]]) -> None:
    """一次查询写入整批。"""
    query = "UNWIND $entities AS entity MERGE (e:Entity {id: entity.id}) SET e.name = entity.name"
    tx.run(query, entities=entities)


def save_entities(driver: Driver, entities: list[dict[str, Any]]) -> None:
    """写入实体。"""
    with driver.session() as session:
        session.execute_write(write_entities, entities)


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    sync_driver.execute_query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    save_entities(sync_driver, ENTITIES)
    records, _, _ = sync_driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的实体", records[0]["n"], 100)
