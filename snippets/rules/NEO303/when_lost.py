"""哪些查询的错误会丢：五种情形，结果都不读。"""

import logging

from neo4j import AsyncManagedTransaction, AsyncSession
from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
WRITE = "UNWIND $rows AS n CREATE (p:Person {score: 100 / n})"
WRITE_AND_RETURN = WRITE + " RETURN p"
ROWS = [4, 0]


async def write_without_return(session: AsyncSession) -> None:
    await session.run(WRITE, rows=ROWS)


async def write_with_return(session: AsyncSession) -> None:
    await session.run(WRITE_AND_RETURN, rows=ROWS)  # NEO303


async def followed_by_another_run(session: AsyncSession) -> None:
    await session.run(WRITE_AND_RETURN, rows=ROWS)
    await session.run("MATCH (d:Document) RETURN d")  # NEO303


async def explicit_transaction(session: AsyncSession) -> None:
    async with await session.begin_transaction() as tx:
        await tx.run(WRITE_AND_RETURN, rows=ROWS)


async def managed_transaction(session: AsyncSession) -> None:
    async def work(tx: AsyncManagedTransaction) -> None:
        await tx.run(WRITE_AND_RETURN, rows=ROWS)

    await session.execute_write(work)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 只看异常
    cases = {
        write_without_return: "ClientError",
        write_with_return: "没有异常",
        followed_by_another_run: "ClientError",
        explicit_transaction: "ClientError",
        managed_transaction: "ClientError",
    }
    for case, wanted in cases.items():
        outcome = "没有异常"
        try:
            async with manager.session() as session:
                await case(session)
        except Neo4jError as error:
            outcome = type(error).__name__
        expect(case.__name__, outcome, wanted)
    async with manager.session() as session:
        record = await (await session.run("MATCH (p:Person) RETURN count(p) AS people")).single(strict=True)
    expect("五次之后写入的人", record["people"], 0)
