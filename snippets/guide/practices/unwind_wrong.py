"""原文的写法：少一个属性，整批失败；属性里有 id，主键被改。"""

from typing import Any

from expect import expect

from graph import ConnectionManager


# --8<-- [start:shown]
async def optimized_operation(manager: ConnectionManager, items: list[dict]):
    session = await manager.get_session()
    try:
        query = """
        UNWIND $items AS item
        MERGE (n:Entity {id: item.id})
        SET n += item.properties
        RETURN n.id AS id
        """
        result = await session.run(query, {"items": items})
        ids = []
        async for record in result:
            ids.append(record["id"])
        return ids
    finally:
        await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    inputs: dict[str, list[dict[str, Any]]] = {
        "都有 properties": [{"id": 1, "properties": {"a": 1}}, {"id": 2, "properties": {}}],
        "同一编号两次": [{"id": 3, "properties": {"a": 1}}, {"id": 3, "properties": {"a": 2}}],
        "空列表": [],
        "没有 properties": [{"id": 4, "properties": {"a": 1}}, {"id": 5}],
        "properties 是 None": [{"id": 6, "properties": None}],
        "属性值是 map": [{"id": 7, "properties": {"a": {"b": 1}}}],
        "没有 id": [{"id": 8, "properties": {}}, {"properties": {"a": 1}}],
        "属性值是 set": [{"id": 9, "properties": {"a": {1, 2}}}],
        "属性里有 id": [{"id": 10, "properties": {"id": 999}}],
    }
    for what, items in inputs.items():
        try:
            expect(what, await optimized_operation(manager, items), [item["id"] for item in items])
        except Exception as error:
            message = getattr(error, "message", None) or str(error)
            print(f"✗ {what}: {type(error).__name__}: {message.splitlines()[0]}")
    records = (await manager.driver.execute_query("MATCH (n:Entity) RETURN collect(n.id) AS ids")).records
    print("库里的编号:", sorted(records[0]["ids"]))
