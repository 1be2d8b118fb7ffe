"""single()：查到两个，随便给你一个，只发一条警告。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def account_owner(manager: ConnectionManager, number: int) -> str | None:
    async with manager.session() as session:
        result = await session.run("MATCH (a:Account {id: $id}) RETURN a.owner AS owner", id=number)
        record = await result.single()
        return record["owner"] if record else None


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE (:Account {id: 1, owner: 'Ada'}), (:Account {id: 1, owner: 'Bob'})")
    expect("查不到的账户", await account_owner(manager, 2), None)
    owner = await account_owner(manager, 1)
    print(f"编号重复的账户: {'Ada 或 Bob' if owner in {'Ada', 'Bob'} else owner}")
