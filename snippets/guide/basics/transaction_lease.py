"""显式事务的每一步，各占用几个连接。"""

from graph import ConnectionManager


# --8<-- [start:shown]
async def lease_of_a_transaction(manager: ConnectionManager) -> None:
    async def report(step: str) -> None:
        print(f"{step}，占用: {(await manager.get_pool_stats()).in_use}")

    async with manager.session() as session:
        async with await session.begin_transaction() as tx:
            await report("begin_transaction() 返回")
            result = await tx.run("UNWIND range(1, 3) AS id RETURN id")
            await result.consume()
            await report("事务里的结果读完")
        await report("事务提交")


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await lease_of_a_transaction(manager)
