"""在会话里读完，返回读出来的数据。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_names(manager: ConnectionManager) -> list[str]:
    async with manager.session() as session:
        result = await session.run("UNWIND ['Ada', 'Bob'] AS name RETURN name")
        return [record["name"] async for record in result]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("查到的人", await find_names(manager), ["Ada", "Bob"])
