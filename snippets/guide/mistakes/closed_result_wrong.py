"""会话关闭之后，结果的哪些方法还能用。"""

from collections.abc import Awaitable, Callable
from typing import Any

from neo4j import AsyncResult
from neo4j.exceptions import ResultConsumedError

from graph import ConnectionManager


# --8<-- [start:shown]
async def proper_close(manager: ConnectionManager) -> AsyncResult:
    session = await manager.get_session()
    try:
        result = await session.run("UNWIND ['Ada', 'Bob'] AS name RETURN name")
        return result
    finally:
        await session.close()  # 无论如何都会关闭，结果也就到此为止


# --8<-- [end:shown]


async def keys(result: AsyncResult) -> Any:
    return result.keys()


async def iterate(result: AsyncResult) -> Any:
    return [record async for record in result]


METHODS: dict[str, Callable[[AsyncResult], Awaitable[Any]]] = {
    "keys()": keys,
    "consume()": lambda result: result.consume(),
    "async for": iterate,
    "single()": lambda result: result.single(),
    "fetch(1)": lambda result: result.fetch(1),
    "data()": lambda result: result.data(),
    "values()": lambda result: result.values(),
    "to_eager_result()": lambda result: result.to_eager_result(),
}


async def main(manager: ConnectionManager) -> None:
    for name, use in METHODS.items():
        result = await proper_close(manager)
        try:
            value = await use(result)
            print(f"{name}: 能用，得到 {type(value).__name__}")
        except ResultConsumedError as error:
            print(f"✗ {name}: {type(error).__name__}")
