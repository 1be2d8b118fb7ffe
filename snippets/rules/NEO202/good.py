"""async with await：正常离开时提交，出错时回滚。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def move(manager: ConnectionManager, source: str, target: str, amount: int) -> None:
    """从一个账户转到另一个。"""
    add = "MATCH (a:Account {id: $id}) SET a.balance = a.balance + $amount"
    async with manager.session() as session, await session.begin_transaction() as tx:
        await tx.run(add, id=source, amount=-amount)
        await tx.run(add, id=target, amount=amount)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        result = await session.run("CREATE (:Account {id: 'A', balance: 30}), (:Account {id: 'B', balance: 0})")
        await result.consume()
        await move(manager, "A", "B", 10)
        result = await session.run("MATCH (a:Account) RETURN a.balance AS balance ORDER BY a.id")
        expect("两个账户的余额", await result.value("balance"), [20, 10])
