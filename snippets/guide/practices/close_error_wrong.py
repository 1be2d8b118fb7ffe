"""close() 外面的 try 等不到异常：它早就被 close() 吞了。"""

from expect import expect

from graph import ConnectionManager

caught: list[Exception] = []


# --8<-- [start:shown]
async def rank_documents(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    try:
        await session.run("UNWIND [1, 0] AS n CREATE (d:Document {rank: 10 / n}) RETURN d")
    finally:
        try:
            await session.close()
        except Exception as close_error:
            caught.append(close_error)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await rank_documents(manager)
    records = (await manager.driver.execute_query("MATCH (d:Document) RETURN count(d) AS n")).records
    expect("写入的 Document", records[0]["n"], 2)
    expect("close() 抛出的异常", len(caught), 1)
