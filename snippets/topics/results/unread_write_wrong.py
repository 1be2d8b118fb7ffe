"""写入的结果没有读：另一个会话马上来查，有时查不到。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def write_then_look(manager: ConnectionManager, number: int) -> bool:
    async with manager.session() as writer, manager.session() as reader:
        await writer.run("CREATE (:Chunk {id: $id})", id=number)  # 没有读，也还没有关闭
        result = await reader.run("MATCH (c:Chunk {id: $id}) RETURN count(c) AS n", id=number)
        record = await result.single(strict=True)
        return bool(record["n"] == 1)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    seen = [await write_then_look(manager, number) for number in range(200)]
    print(f"200 次里有 ≈ {seen.count(False)} 次没有查到")
    expect("每一次都查到了", all(seen), True)
