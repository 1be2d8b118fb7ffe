"""begin_transaction() 前面少了 await。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def move(manager: ConnectionManager, source: str, target: str, amount: int) -> None:
    """从一个账户转到另一个。"""
    add = "MATCH (a:Account {id: $id}) SET a.balance = a.balance + $amount"
    async with manager.session() as session:
        async with session.begin_transaction() as tx:  # NEO202
            await tx.run(add, id=source, amount=-amount)
            await tx.run(add, id=target, amount=amount)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await move(manager, "A", "B", 10)
    expect("转账完成", actual=True, wanted=True)
