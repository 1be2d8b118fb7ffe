"""负载：二十个任务做几秒，停下来采样，再继续。"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator

from neo4j.exceptions import DriverError, Neo4jError

from graph import ConnectionManager
from tests.soak import sample
from tests.soak.address import Address
from tests.soak.operation import RECOMMENDED, Operation, cancel, fail
from tests.soak.sample import Sample

TASKS = 20
POOL_SIZE = 20
ACQUISITION_TIMEOUT = 5.0  # 秒
LEAKING_SHARE = 0.05
EXPECTED: dict[Operation, type[Exception]] = {cancel: TimeoutError, fail: Neo4jError}


async def soak(server: Address, leak: Operation | None, *, seconds: float, every: float, seed: int) -> list[Sample]:
    """运行 ``seconds`` 秒，每 ``every`` 秒采一次样。

    :param leak: 每二十个操作里换成它一个；``None`` 时全是推荐的写法。
    """
    samples: list[Sample] = []
    outcomes: Counter[str] = Counter()
    generators = [random.Random(f"{seed}-{task}") for task in range(TASKS)]  # noqa: S311  要的是可重现，不是保密
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=POOL_SIZE, connection_acquisition_timeout=ACQUISITION_TIMEOUT
    ) as manager:
        await manager.driver.execute_query("CREATE CONSTRAINT IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE")
        started = time.monotonic()
        for deadline in _deadlines(started, seconds, every):
            async with asyncio.TaskGroup() as group:
                for rng in generators:
                    group.create_task(_work(manager, rng, leak, deadline, outcomes))
            elapsed = time.monotonic() - started
            samples.append(await asyncio.to_thread(sample.take, manager, server, elapsed, outcomes))
    return samples


def _deadlines(started: float, seconds: float, every: float) -> Iterator[float]:
    while (now := time.monotonic()) < started + seconds:
        yield min(now + every, started + seconds)


async def _work(
    manager: ConnectionManager, rng: random.Random, leak: Operation | None, deadline: float, outcomes: Counter[str]
) -> None:
    while time.monotonic() < deadline:
        leaking = leak is not None and rng.random() < LEAKING_SHARE
        operation = leak if leak is not None and leaking else rng.choice(RECOMMENDED)
        try:
            await operation(manager, rng)
        except (TimeoutError, DriverError, Neo4jError) as error:
            outcomes["照应有的样子结束" if isinstance(error, EXPECTED.get(operation, ())) else "失败"] += 1
        else:
            outcomes["成功"] += 1
