"""会话关闭之后，Result 的哪些方法还能用。"""

import inspect
from collections.abc import Callable
from typing import Any

from neo4j import AsyncResult
from neo4j.exceptions import ResultConsumedError

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
METHODS: dict[str, Callable[[AsyncResult], Any]] = {
    "async for": lambda result: anext(aiter(result)),
    "single()": lambda result: result.single(),
    "fetch(10)": lambda result: result.fetch(10),
    "peek()": lambda result: result.peek(),
    "data()": lambda result: result.data(),
    "values()": lambda result: result.values(),
    "to_eager_result()": lambda result: result.to_eager_result(),
    "keys()": lambda result: result.keys(),
    "consume()": lambda result: result.consume(),
}


async def unread(manager: ConnectionManager) -> AsyncResult:
    async with manager.session() as session:
        return await session.run("UNWIND ['Ada', 'Bob'] AS name RETURN name")  # noqa: NEO301


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    usable = []
    for name, method in METHODS.items():
        result = await unread(manager)
        try:
            outcome = method(result)
            if inspect.isawaitable(outcome):
                await outcome
        except ResultConsumedError as error:
            print(f"{name}: {type(error).__name__}: {error}")
        else:
            usable.append(name)
    expect("还能用的", usable, ["keys()", "consume()"])
