"""写入的结果读完：另一个会话马上来查，每次都查得到。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def write_then_look(manager: ConnectionManager, number: int) -> bool:
    async with manager.session() as writer, manager.session() as reader:
        written = await writer.run("CREATE (:Chunk {id: $id})", id=number)
        await written.consume()
        result = await reader.run("MATCH (c:Chunk {id: $id}) RETURN count(c) AS n", id=number)
        record = await result.single(strict=True)
        return bool(record["n"] == 1)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    seen = [await write_then_look(manager, number) for number in range(200)]
    expect("200 次里没有查到的次数", seen.count(False), 0)
