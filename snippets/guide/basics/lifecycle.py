"""会话生命周期的每一步，各占用几个连接。"""

from neo4j.exceptions import ClientError

from graph import ConnectionManager


# --8<-- [start:shown]
async def life_of_a_session(manager: ConnectionManager) -> None:
    async def report(step: str) -> None:
        print(f"{step}，占用: {(await manager.get_pool_stats()).in_use}")

    async with manager.session() as session:
        await report("获取会话")

        result = await session.run("UNWIND range(1, 3) AS id RETURN id")
        await report("第一次 run() 返回")
        ids = [record["id"] async for record in result]
        await report(f"读完 {len(ids)} 条记录")

        result = await session.run("UNWIND range(1, 3) AS id RETURN id")
        await report("第二次 run() 返回")
        await result.consume()
        await report("consume()")

        try:
            await session.run("RETRUN 1")
        except ClientError as error:
            await report(f"run() 失败 {error.code}")

        result = await session.run("RETURN 1/0 AS ratio")
        await report("第三次 run() 返回")
        try:
            await result.consume()
        except ClientError as error:
            await report(f"读到一半失败 {error.code}")

        await session.run("UNWIND range(1, 3) AS id RETURN id")  # noqa: NEO303
        await report("第四次 run() 返回")
    await report("没有读结果就关闭会话")


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await life_of_a_session(manager)
