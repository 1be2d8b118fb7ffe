"""现象：在事务函数里换掉驱动的异常，死锁就不再重试。"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from neo4j import AsyncManagedTransaction, AsyncTransaction
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager, GraphQueryError

Work = Callable[[AsyncManagedTransaction], Awaitable[None]]
ACCOUNTS = """
OPTIONAL MATCH (old:Account) DETACH DELETE old
WITH count(*) AS _
CREATE (:Account {id: 'A', balance: 100}), (:Account {id: 'B', balance: 0})
"""
WAITING = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status"
ADD = "MATCH (a:Account {id: $id}) SET a.balance = a.balance + $amount"


# --8<-- [start:wrong]
async def transfer_wrapped(tx: AsyncManagedTransaction) -> None:
    try:
        await (await tx.run(ADD, id="A", amount=-10)).consume()
        await (await tx.run(ADD, id="B", amount=10)).consume()
    except (Neo4jError, DriverError) as error:
        raise GraphQueryError("转账失败") from error


# --8<-- [end:wrong]


# --8<-- [start:right]
async def transfer(tx: AsyncManagedTransaction) -> None:
    await (await tx.run(ADD, id="A", amount=-10)).consume()
    await (await tx.run(ADD, id="B", amount=10)).consume()


async def transfer_money(manager: ConnectionManager) -> None:
    try:
        async with manager.session() as session:
            await session.execute_write(transfer)
    except (Neo4jError, DriverError) as error:
        raise GraphQueryError("转账失败") from error


# --8<-- [end:right]


async def collide(rival: AsyncTransaction, manager: ConnectionManager, work: Awaitable[None]) -> None:
    """让 work 和 rival 互等：rival 先占住 B，有人占着 A 来等 B 时再去要 A。服务器牺牲后开始的那个，即 work。"""
    await (await rival.run(ADD, id="B", amount=0)).consume()

    async def ask_for_the_other() -> None:
        while not (await manager.driver.execute_query(WAITING)).records:
            await asyncio.sleep(0.01)
        await (await rival.run(ADD, id="A", amount=0)).consume()

    asking = asyncio.create_task(ask_for_the_other())
    try:
        await work
    finally:
        await asking
        await rival.rollback()


async def count_attempts(manager: ConnectionManager, work: Work) -> str:
    """前两次尝试各遇到一次死锁；返回尝试次数和结局。"""
    await manager.driver.execute_query(ACCOUNTS)
    attempts = 0
    async with AsyncExitStack() as stack:
        sessions = [await stack.enter_async_context(manager.session()) for _ in range(2)]
        rivals = [await session.begin_transaction() for session in sessions]

        async def meet_two_deadlocks(tx: AsyncManagedTransaction) -> None:
            nonlocal attempts
            attempts += 1
            await (collide(rivals.pop(), manager, work(tx)) if rivals else work(tx))

        session = await stack.enter_async_context(manager.session(initial_retry_delay=0.05))  # 示例要快，默认 1 秒
        try:
            await session.execute_write(meet_two_deadlocks)
        except GraphQueryError as error:
            return f"尝试 {attempts} 次，GraphQueryError: {error}（is_retryable: {error.is_retryable()}）"
    return f"尝试 {attempts} 次，成功"


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 每次重试的那条警告很长
    print("在事务函数里换:", await count_attempts(manager, transfer_wrapped))
    print("在事务外面换:", await count_attempts(manager, transfer))
    await transfer_money(manager)
    records, _, _ = await manager.driver.execute_query("MATCH (a:Account) RETURN a.balance AS balance ORDER BY a.id")
    expect("两次成功的转账后，余额", [record["balance"] for record in records], [80, 20])
