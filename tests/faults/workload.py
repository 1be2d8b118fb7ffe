"""负载：很多任务同时读写，其中一些随时被取消。同一个种子，同样的操作和同样的取消。"""

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from graph import ConnectionManager

OPERATIONS = 10_000
TASKS = 200
PARTS = 3
WRITE_SHARE = 0.6
CANCEL_SHARE = 0.05
CANCEL_WITHIN = 0.03  # 秒
GIVE_UP_AFTER = 20.0  # 秒；黑洞里没有任何回应，只有它能让操作结束


@dataclass
class Ledger:
    """账本：哪些写入得到了确认，哪些没有，各种结局各有多少。"""

    acknowledged: set[int] = field(default_factory=set)
    unacknowledged: set[int] = field(default_factory=set)
    outcomes: Counter[str] = field(default_factory=Counter)
    last_success: float = 0.0
    finished: int = 0
    progress: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def reached(self, operations: int) -> None:
        """等到结束了 ``operations`` 个操作。"""
        async with self.progress:
            await self.progress.wait_for(lambda: self.finished >= operations)

    async def success_after(self, moment: float) -> None:
        """等到 ``moment``（``time.monotonic()``）之后第一个成功的操作。"""
        async with self.progress:
            await self.progress.wait_for(lambda: self.last_success > moment)


async def run_workload(
    manager: ConnectionManager, ledger: Ledger, *, seed: int, operations: int = OPERATIONS, tasks: int = TASKS
) -> None:
    """``tasks`` 个任务一共做 ``operations`` 个操作，同时使用的会话不超过连接池的大小。"""
    pool = (await manager.get_pool_stats()).max_size
    free_connections = asyncio.Semaphore(pool)
    async with asyncio.TaskGroup() as group:
        for task in range(tasks):
            numbers = range(task, operations, tasks)
            group.create_task(_task(manager, ledger, free_connections, _generator(seed, task), numbers))


def _generator(seed: int, task: int) -> random.Random:
    return random.Random(f"{seed}-{task}")  # noqa: S311  要的是可重现，不是保密


async def _task(
    manager: ConnectionManager,
    ledger: Ledger,
    free_connections: asyncio.Semaphore,
    rng: random.Random,
    numbers: range,
) -> None:
    for number in numbers:
        writes, cancelled = rng.random() < WRITE_SHARE, rng.random() < CANCEL_SHARE
        limit = rng.uniform(0, CANCEL_WITHIN) if cancelled else GIVE_UP_AFTER
        try:
            async with free_connections, asyncio.timeout(limit):
                await (_write if writes else _read)(manager, number)
        except (TimeoutError, DriverError, Neo4jError) as error:
            outcome = type(error).__name__
            if writes:
                ledger.unacknowledged.add(number)
        else:
            outcome = "成功"
            ledger.last_success = time.monotonic()
            if writes:
                ledger.acknowledged.add(number)
        async with ledger.progress:
            ledger.outcomes[outcome] += 1
            ledger.finished += 1
            ledger.progress.notify_all()


async def _write(manager: ConnectionManager, number: int) -> None:
    """一个文档和它的几个块，要么都在，要么都不在；MERGE 让重试不会写两遍。"""

    async def work(tx: AsyncManagedTransaction) -> None:
        result = await tx.run(
            "MERGE (d:Document {id: $id}) WITH d UNWIND range(1, $parts) AS part "
            "MERGE (d)-[:HAS_CHUNK]->(:Chunk {id: d.id * 10 + part})",
            id=number,
            parts=PARTS,
        )
        await result.consume()

    async with manager.session() as session:
        await session.execute_write(work)


async def _read(manager: ConnectionManager, number: int) -> None:
    async def work(tx: AsyncManagedTransaction) -> None:
        result = await tx.run("MATCH (d:Document {id: $id})-->(c:Chunk) RETURN count(c) AS chunks", id=number)
        await result.single(strict=True)

    async with manager.session() as session:
        await session.execute_read(work)
