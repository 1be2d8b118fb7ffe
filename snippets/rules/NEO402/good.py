"""事务函数里不碰驱动的错误，在外面换成业务异常。"""

import asyncio
import logging

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager, GraphQueryError

MENTION = "MATCH (e:Entity {name: $name}) SET e.mentions = e.mentions + 1"


# --8<-- [start:shown]
async def mention(tx: AsyncManagedTransaction, first: str, second: str) -> None:
    """给两个实体加一次引用。"""
    await tx.run(MENTION, name=first)
    await tx.run(MENTION, name=second)


async def mention_both(manager: ConnectionManager, first: str, second: str) -> None:
    """在一个事务里给两个实体加一次引用。"""
    try:
        async with manager.session() as session:
            await session.execute_write(mention, first, second)
    except (Neo4jError, DriverError) as error:
        raise GraphQueryError(f"更新 {first}、{second} 失败") from error


# --8<-- [end:shown]


async def collide(manager: ConnectionManager) -> None:
    """对手先锁住 B，等 mention_both 锁住 A 又来要 B，再去要 A：死锁，后开始的事务被终止。"""
    async with manager.session() as session, await session.begin_transaction() as rival:
        await rival.run(MENTION, name="B")
        mine = asyncio.create_task(mention_both(manager, "A", "B"))
        async with manager.session() as watcher:
            blocked = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) > 0"
            while await (await watcher.run(blocked)).value() == [False]:
                pass
        await rival.run(MENTION, name="A")
        await rival.commit()
    await mine


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 「将在 0.97 秒后重试」的秒数每次不同，不记
    async with manager.session() as session:
        await (await session.run("UNWIND ['A', 'B'] AS name CREATE (:Entity {name: name, mentions: 0})")).consume()
    await collide(manager)
    async with manager.session() as session:
        result = await session.run("MATCH (e:Entity) RETURN e.mentions AS mentions ORDER BY e.name")
        expect("A 和 B 的引用次数", await result.value(), [2, 2])
