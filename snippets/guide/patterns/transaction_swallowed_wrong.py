"""事务里的查询错误被吞掉：事务已经失败，离开时抛 TransactionError。"""

from neo4j import AsyncDriver
from neo4j.exceptions import ClientError, TransactionError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_scores(manager: ConnectionManager, scores: list[int]) -> None:
    async with manager.session() as session, await session.begin_transaction() as tx:
        for score in scores:
            try:
                await (await tx.run("CREATE (:Chunk {weight: 60 / $score})", score=score)).consume()
            except ClientError as error:
                print(f"跳过 {score}: {error.code}")


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    try:
        await add_scores(manager, [1, 2, 0])
    except TransactionError as error:
        print(f"离开事务时: {type(error).__name__}: {error}，原因: {type(error.__cause__).__name__}")
    records, _, _ = await driver.execute_query("MATCH (c:Chunk) RETURN count(c) AS nodes")
    expect("写入的节点", records[0]["nodes"], 2)
