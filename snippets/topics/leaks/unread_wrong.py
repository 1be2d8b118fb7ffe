"""结果没有读，会话也没有关闭：连接回不来，没有任何警告。"""

from graph import ConnectionManager


# --8<-- [start:shown]
async def touch(manager: ConnectionManager, number: int) -> None:
    session = await manager.get_session()
    await session.run("MERGE (d:Document {id: $id}) SET d.seen = datetime()", id=number)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    for number in range(3):
        await touch(manager, number)
