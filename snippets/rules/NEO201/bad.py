"""get_session() 是协程函数，async with 后面少了 await。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
class PeopleService:
    """查询人。"""

    def __init__(self, connection_manager: ConnectionManager) -> None:
        self.connection_manager = connection_manager

    async def count(self) -> int:
        """返回人数。"""
        async with self.connection_manager.get_session() as session:  # NEO201
            result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
            record = await result.single(strict=True)
            return int(record["people"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("人数", await PeopleService(manager).count(), 0)
