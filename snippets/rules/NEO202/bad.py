"""begin_transaction() 前面少了 await。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def move(manager: ConnectionManager, source: str, target: str, amount: int) -> None:
    """从一个账户转到另一个。"""
    async with manager.session() as session:
        async with session.begin_transaction() as tx:  # NEO202
            await tx.run("MATCH (a:Account {id: $id}) SET a.balance = a.balance - $n", id=source, n=amount)
            await tx.run("MATCH (a:Account {id: $id}) SET a.balance = a.balance + $n", id=target, n=amount)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await move(manager, "A", "B", 10)
    expect("转账完成", actual=True, wanted=True)
