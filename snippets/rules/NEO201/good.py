"""先 await，再 async with。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
class PeopleService:
    """查询人。"""

    def __init__(self, connection_manager: ConnectionManager) -> None:
        self.connection_manager = connection_manager

    async def count(self) -> int:
        """返回人数。"""
        async with await self.connection_manager.get_session() as session:
            result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
            record = await result.single(strict=True)
            return int(record["people"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("人数", await PeopleService(manager).count(), 0)
