"""get_session() 前面少了 await。"""

from graph import ConnectionManager


# --8<-- [start:shown]
class People:
    def __init__(self, connection_manager: ConnectionManager) -> None:
        self.connection_manager = connection_manager

    async def find_one(self):
        async with self.connection_manager.get_session() as session:
            result = await session.run("RETURN 'Ada' AS name")
            return await result.single()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await People(manager).find_one()
