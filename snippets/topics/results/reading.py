"""读结果的几种方法：先看一眼，取几条，取一列，全部带走。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def read_step_by_step(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, 9) AS id RETURN id, 'chunk-' + id AS text")
        expect("keys()：列名，一条记录也没有取走", list(result.keys()), ["id", "text"])
        first = await result.peek()
        expect("peek()：看下一条，不取走", first and first["id"], 1)
        expect("fetch(2)：取走两条", [record["id"] for record in await result.fetch(2)], [1, 2])
        expect("anext()：取走一条", (await anext(aiter(result)))["id"], 3)
        expect("value('text')：余下的一列", await result.value("text"), [f"chunk-{n}" for n in range(4, 10)])
        summary = await result.consume()
        expect("consume()：摘要", summary.query_type, "r")


async def take_everything(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        result = await session.run("UNWIND [1, 2] AS id RETURN id")
        eager = await result.to_eager_result()
    expect("to_eager_result()：会话关闭之后还能用", [record["id"] for record in eager.records], [1, 2])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await read_step_by_step(manager)
    await take_everything(manager)
