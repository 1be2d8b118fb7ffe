"""浸泡里的操作：推荐的写法，和一种漏的写法。"""

import asyncio
import random
from collections.abc import Awaitable, Callable

from neo4j import AsyncManagedTransaction

from graph import ConnectionManager

Operation = Callable[[ConnectionManager, random.Random], Awaitable[None]]
IDS = 5_000  # 写入只在这些 id 里：数据库的大小不变，涨的就只能是客户端
STREAMED = 2_000


async def write(manager: ConnectionManager, rng: random.Random) -> None:
    """托管事务里的一批 MERGE。"""

    async def work(tx: AsyncManagedTransaction, ids: list[int]) -> None:
        result = await tx.run("UNWIND $ids AS id MERGE (e:Entity {id: id}) SET e.seen = true", ids=ids)
        await result.consume()

    async with manager.session() as session:
        await session.execute_write(work, sorted(rng.sample(range(IDS), 50)))


async def read(manager: ConnectionManager, rng: random.Random) -> None:
    """托管事务里的一次读取。"""

    async def work(tx: AsyncManagedTransaction) -> int:
        result = await tx.run("MATCH (e:Entity) WHERE e.id < $id RETURN count(e) AS n", id=rng.randrange(IDS))
        return int((await result.single(strict=True))["n"])

    async with manager.session() as session:
        await session.execute_read(work)


async def stream(manager: ConnectionManager, rng: random.Random) -> None:  # noqa: ARG001
    """逐条读完。"""
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, $n) AS n RETURN n, 'text ' + n AS text", n=STREAMED)
        async for _ in result:
            pass


async def leave_early(manager: ConnectionManager, rng: random.Random) -> None:
    """读几条就离开 ``async with``。"""
    wanted = rng.randrange(1, 100)
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, $n) AS n RETURN n", n=STREAMED)
        async for record in result:
            if record["n"] == wanted:
                break


async def roll_back(manager: ConnectionManager, rng: random.Random) -> None:
    """显式事务，中途放弃。"""
    async with manager.session() as session, await session.begin_transaction() as tx:
        await (await tx.run("CREATE (:Draft {id: $id})", id=rng.randrange(IDS))).consume()
        await tx.rollback()


async def fail(manager: ConnectionManager, rng: random.Random) -> None:  # noqa: ARG001
    """查询到一半出错。"""
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, 2000) AS n RETURN 1 / (1999 - n)")
        await result.consume()


async def cancel(manager: ConnectionManager, rng: random.Random) -> None:
    """一边查询，一边被超时取消。"""
    async with asyncio.timeout(rng.uniform(0, 0.02)):
        await rng.choice((write, stream, leave_early))(manager, rng)


RECOMMENDED: tuple[Operation, ...] = (write, read, stream, leave_early, roll_back, fail, cancel)


async def break_without_closing(manager: ConnectionManager, rng: random.Random) -> None:  # noqa: ARG001
    """读一条就 ``break``，会话不关闭：不报警的泄漏。"""
    session = await manager.get_session()
    async for _ in await session.run("UNWIND range(1, 10) AS n RETURN n"):
        break
