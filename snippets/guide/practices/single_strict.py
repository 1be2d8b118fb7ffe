"""single(strict=True)：恰好一条，否则抛出异常。"""

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import ResultNotSingleError

from graph import ConnectionManager


# --8<-- [start:shown]
async def read_name(tx: AsyncManagedTransaction, person_id: int) -> str:
    result = await tx.run("MATCH (p:Person {id: $id}) RETURN p.name AS name", id=person_id)
    record = await result.single(strict=True)
    name: str = record["name"]
    return name


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "CREATE (:Person {id: 1, name: 'Eve'}), (:Person {id: 7, name: 'Ada'}), (:Person {id: 7, name: 'Bob'})"
    )
    async with manager.session() as session:
        for person_id in (1, 7, 8):
            try:
                print(f"编号 {person_id}:", await session.execute_read(read_name, person_id))
            except ResultNotSingleError as error:
                print(f"编号 {person_id}: ResultNotSingleError: {error}")
