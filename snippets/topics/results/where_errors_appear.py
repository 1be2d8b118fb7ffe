"""结果不读，错误在哪一步出现：十个查询，四种写法。"""

import asyncio
import logging
from typing import LiteralString

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import Neo4jError, TransactionError

from expect import expect
from graph import ConnectionManager

CONSTRAINT = "CREATE CONSTRAINT FOR (a:Account) REQUIRE a.id IS UNIQUE"

# --8<-- [start:shown]
FAILING: dict[str, tuple[LiteralString, LiteralString]] = {
    # 没有 RETURN 的写法，有 RETURN 的写法
    "违反唯一约束": ("CREATE (:Account {id: 1})", "CREATE (a:Account {id: 1}) RETURN a"),
    "除以零": ("CREATE (:Account {score: 1 / 0})", "CREATE (a:Account {score: 1 / 0}) RETURN a"),
    "合并键是 null": ("MERGE (:Account {id: null})", "MERGE (a:Account {id: null}) RETURN a"),
    "缺少参数": ("CREATE (:Account {id: $missing})", "CREATE (a:Account {id: $missing}) RETURN a"),
    "第 1500 行失败": (
        "UNWIND range(1, 2000) AS n CREATE (:Account {score: 1 / (n - 1500)})",
        "UNWIND range(1, 2000) AS n CREATE (a:Account {score: 1 / (n - 1500)}) RETURN a",
    ),
}


async def auto_commit(manager: ConnectionManager, query: LiteralString) -> str:
    async with manager.session() as session:
        try:
            await session.run(query)
        except Neo4jError:
            return "run()"
    return "没有异常"


async def run_again(manager: ConnectionManager, query: LiteralString) -> str:
    async with manager.session() as session:
        try:
            await session.run(query)
        except Neo4jError:
            return "run()"
        try:
            await session.run("RETURN 1")
        except Neo4jError:
            return "下一个 run()"
    return "没有异常"


# --8<-- [end:shown]


async def explicit(manager: ConnectionManager, query: LiteralString) -> str:
    async with manager.session() as session:
        tx = await session.begin_transaction()
        try:
            await tx.run(query)
        except Neo4jError:
            return "run()"
        try:
            await tx.commit()
        except (Neo4jError, TransactionError):
            return "commit()"
    return "没有异常"


async def managed(manager: ConnectionManager, query: LiteralString) -> str:
    async def write(tx: AsyncManagedTransaction) -> None:
        await tx.run(query)

    try:
        async with manager.session() as session:
            await session.execute_write(write)
    except Neo4jError:
        return "execute_write()"
    return "没有异常"


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 关闭时丢掉错误，驱动只记一条 WARNING
    await manager.driver.execute_query(CONSTRAINT)
    await manager.driver.execute_query("CREATE (:Account {id: 1})")
    for name, (without, with_return) in FAILING.items():
        for label, query in (("没有 RETURN", without), ("有 RETURN", with_return)):
            outcomes = await asyncio.gather(
                *(way(manager, query) for way in (auto_commit, run_again, explicit, managed))
            )
            print(f"{name}，{label}: " + "，".join(outcomes))
    records, _, _ = await manager.driver.execute_query("MATCH (a:Account) RETURN count(a) AS n")
    expect("除了事先放的那一个，写入的节点", records[0]["n"] - 1, 0)
