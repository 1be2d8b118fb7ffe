"""没有唯一约束时，single() 遇到两条记录只给第一条。"""

from expect import expect
from neo4j import AsyncManagedTransaction

from graph import ConnectionManager


# --8<-- [start:shown]
async def read_name(tx: AsyncManagedTransaction, person_id: int) -> str | None:
    result = await tx.run("MATCH (p:Person {id: $id}) RETURN p.name AS name ORDER BY name", id=person_id)
    record = await result.single()
    return None if record is None else record["name"]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE (:Person {id: 7, name: 'Ada'}), (:Person {id: 7, name: 'Bob'})")
    async with manager.session() as session:
        names = await session.execute_read(read_name, 7)
    expect("编号 7 的人", names, "两个人，应当报错")
