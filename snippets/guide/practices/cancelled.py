"""except Exception 接不到取消；async with 和 finally 照样执行。"""

import asyncio

from expect import expect
from graph import ConnectionManager

LONG = "UNWIND range(1, 50000) AS x UNWIND range(1, 50000) AS y WITH x WHERE x % 7 = 0 RETURN count(x) AS n"
seen: list[str] = []


# --8<-- [start:shown]
async def answer(manager: ConnectionManager, query: str) -> None:
    try:
        async with manager.session() as session:
            await (await session.run(query)).consume()
    except Exception as error:
        seen.append(f"except Exception: {type(error).__name__}")
        raise
    finally:
        seen.append("finally")


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    try:
        async with asyncio.timeout(0.2):
            await answer(manager, LONG)
    except TimeoutError:
        seen.append("调用者: TimeoutError")
    expect("依次经过", seen, ["finally", "调用者: TimeoutError"])
    expect("CancelledError 是 Exception", issubclass(asyncio.CancelledError, Exception), False)
