"""single(strict=True)：不是恰好一个，就抛异常。"""

from neo4j.exceptions import ResultNotSingleError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def account_owner(manager: ConnectionManager, number: int) -> str:
    async with manager.session() as session:
        result = await session.run("MATCH (a:Account {id: $id}) RETURN a.owner AS owner", id=number)
        record = await result.single(strict=True)
        return str(record["owner"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "CREATE (:Account {id: 1, owner: 'Ada'}), (:Account {id: 1, owner: 'Bob'}), (:Account {id: 3, owner: 'Eve'})"
    )
    expect("恰好一个", await account_owner(manager, 3), "Eve")
    for number, what in ((2, "没有"), (1, "两个")):
        try:
            await account_owner(manager, number)
        except ResultNotSingleError as error:
            print(f"{what}: ResultNotSingleError: {error}")
