"""另外三种写错的样子，各自的报错。"""

from collections.abc import Awaitable, Callable
from contextlib import aclosing

from neo4j import AsyncDriver


# --8<-- [start:shown]
async def plain_with(driver: AsyncDriver) -> None:
    with driver.session() as session:  # 少了 async
        await session.run("RETURN 1")


async def awaited_session(driver: AsyncDriver) -> None:
    async with await driver.session() as session:  # 多了 await
        await session.run("RETURN 1")


async def closing_helper(driver: AsyncDriver) -> None:
    async with aclosing(driver.session()) as session:  # 会话没有 aclose()，只有 close()
        await session.run("RETURN 1")


# --8<-- [end:shown]
SLIPS: list[Callable[[AsyncDriver], Awaitable[None]]] = [plain_with, awaited_session, closing_helper]


async def main(driver: AsyncDriver) -> None:
    for slip in SLIPS:
        try:
            await slip(driver)
        except (TypeError, AttributeError) as error:
            print(f"{slip.__name__}: {type(error).__name__}: {error}")
