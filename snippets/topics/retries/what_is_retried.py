"""同一个 execute_write()，七种失败：驱动调用了函数几次。"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from neo4j import AsyncManagedTransaction, unit_of_work
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager, GraphQueryError

Failure = Callable[[AsyncManagedTransaction, ConnectionManager], Awaitable[None]]
LOCK = "MATCH (a:Account {id: $id}) SET a.locked = true"


# --8<-- [start:shown]
async def attempts(manager: ConnectionManager, fail: Failure) -> tuple[int, str]:
    """第一次调用时失败，以后不再失败。返回函数被调用的次数和结局。"""
    calls = 0

    @unit_of_work(metadata={"failure": fail.__name__})
    async def work(tx: AsyncManagedTransaction) -> None:
        nonlocal calls
        calls += 1
        await (await tx.run("CREATE (:Document)")).consume()
        if calls == 1:
            await fail(tx, manager)

    async with manager.session() as session:
        try:
            await session.execute_write(work)
        except (DriverError, Neo4jError, GraphQueryError, ValueError) as error:
            return calls, getattr(error, "code", None) or type(error).__name__
    return calls, "成功"


# --8<-- [end:shown]


async def connection_lost(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "CALL dbms.killConnection($id)", id=await find(manager, "connectionId", "connection_lost")
    )
    await tx.run("RETURN 1")


async def transaction_terminated(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "TERMINATE TRANSACTION $id YIELD message", id=await find(manager, "transactionId", "transaction_terminated")
    )
    await tx.run("RETURN 1")


async def find(manager: ConnectionManager, column: str, failure: str) -> str:
    records, _, _ = await manager.driver.execute_query("SHOW TRANSACTIONS YIELD connectionId, transactionId, metaData")
    return str(next(record[column] for record in records if record["metaData"].get("failure") == failure))


async def deadlock(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:  # noqa: ARG001
    """锁住 1，再去要对手锁着的 2。"""
    await (await tx.run(LOCK, id=1)).consume()
    await (await tx.run(LOCK, id=2)).consume()


async def deadlock_wrapped(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:
    try:
        await deadlock(tx, manager)
    except (DriverError, Neo4jError) as error:
        raise GraphQueryError("加锁失败") from error


async def constraint_violated(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:  # noqa: ARG001
    await (await tx.run("CREATE (:Account {id: 1})")).consume()


async def syntax_error(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:  # noqa: ARG001
    await tx.run("RETRUN 1")


async def own_error(tx: AsyncManagedTransaction, manager: ConnectionManager) -> None:  # noqa: ARG001
    raise ValueError("模型返回的不是 JSON")


async def blocked(manager: ConnectionManager) -> bool:
    records, _, _ = await manager.driver.execute_query("SHOW TRANSACTIONS YIELD status")
    return any(record["status"].startswith("Blocked") for record in records)


async def with_rival(manager: ConnectionManager, fail: Failure) -> tuple[int, str]:
    """对手锁着 2，等别人来要 2 时再去要 1。它开始得早，锁也多，服务器牺牲的是另一个。"""
    async with manager.session() as session, await session.begin_transaction() as rival:
        await (await rival.run("UNWIND range(1, 50) AS n CREATE (:Chunk)")).consume()
        await (await rival.run(LOCK, id=2)).consume()
        outcome = asyncio.create_task(attempts(manager, fail))
        while not await blocked(manager):
            await asyncio.sleep(0.01)
        await (await rival.run(LOCK, id=1)).consume()
        await rival.rollback()
    return await outcome


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # 重试的日志里有随机的等待时间
    await manager.driver.execute_query("CREATE CONSTRAINT FOR (a:Account) REQUIRE a.id IS UNIQUE")
    await manager.driver.execute_query("CREATE (:Account {id: 1}), (:Account {id: 2})")
    lost = asyncio.create_task(attempts(manager, connection_lost))
    outcomes = {fail.__name__: await with_rival(manager, fail) for fail in (deadlock, deadlock_wrapped)}
    outcomes = {"connection_lost": await lost, **outcomes}
    for fail in (transaction_terminated, constraint_violated, syntax_error, own_error):
        outcomes[fail.__name__] = await attempts(manager, fail)
    for name, (calls, outcome) in outcomes.items():
        print(f"{name}: 调用 {calls} 次，{outcome.rpartition('.')[2]}")
    records, _, _ = await manager.driver.execute_query("MATCH (d:Document) RETURN count(d) AS n")
    expect("写入的节点（成功的两个，每个一次）", records[0]["n"], 2)
