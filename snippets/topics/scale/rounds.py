"""两端都要分组的关系：同一轮里，任何两组没有公共的节点。"""

import asyncio
import logging
import random
from collections import defaultdict
from typing import NamedTuple

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager
from topics.scale.partition import part_of


class Mention(NamedTuple):
    source: str
    target: str


WRITE = """
UNWIND $rows AS row
MERGE (a:Entity {id: row.source})
MERGE (b:Entity {id: row.target})
MERGE (a)-[:MENTIONS]->(b)
"""


# --8<-- [start:shown]
def in_rounds(mentions: list[Mention], parts: int) -> list[list[list[Mention]]]:
    """返回各轮，每轮里有几组。轮号是两端编号之和：一轮里，一个编号只和唯一的另一个配对。"""
    rounds: list[dict[int, list[Mention]]] = [defaultdict(list) for _ in range(parts)]
    for mention in mentions:
        low, high = sorted((part_of(mention.source, parts), part_of(mention.target, parts)))
        rounds[(low + high) % parts][low].append(mention)
    return [list(groups.values()) for groups in rounds]


# --8<-- [end:shown]


def example(count: int = 4000, entities: int = 300) -> list[Mention]:
    rng = random.Random(1)  # noqa: S311  要的是可重现，不是保密
    return [Mention(f"e{rng.randrange(entities)}", f"e{rng.randrange(entities)}") for _ in range(count)]


def shared_nodes(groups: list[list[Mention]]) -> int:
    """同一轮里，不止一组用到的节点。"""
    seen: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for mention in group:
            seen[mention.source].add(number)
            seen[mention.target].add(number)
    return sum(len(numbers) > 1 for numbers in seen.values())


async def write_together(manager: ConnectionManager, groups: list[list[Mention]], size: int = 200) -> int:
    """这几组同时写，一组里一批接一批；返回重试了几次。"""
    attempts = batches = 0

    async def work(tx: AsyncManagedTransaction, batch: list[Mention]) -> None:
        nonlocal attempts
        attempts += 1
        await (await tx.run(WRITE, rows=[mention._asdict() for mention in batch])).consume()

    async def write(group: list[Mention]) -> None:
        nonlocal batches
        async with manager.session() as session:
            for start in range(0, len(group), size):
                batches += 1
                await session.execute_write(work, group[start : start + size])

    async with asyncio.TaskGroup() as tasks:
        for group in groups:
            tasks.create_task(write(group))
    return attempts - batches


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 重试的次数不定，每次一条日志
    mentions = example()
    rounds = in_rounds(mentions, parts=8)
    expect("一条不少", sum(len(group) for groups in rounds for group in groups), len(mentions))
    print("各轮的组数:", [len(groups) for groups in rounds])
    expect("同一轮里几组共用的节点", sum(shared_nodes(groups) for groups in rounds), 0)
    await manager.driver.execute_query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    retries = [await write_together(manager, groups) for groups in rounds]
    print(f"一轮一轮地写：重试 ≈ {sum(retries)} 次")
    records, _, _ = await manager.driver.execute_query("MATCH ()-[r:MENTIONS]->() RETURN count(r) AS n")
    expect("写入的关系", records[0]["n"], len(set(mentions)))
