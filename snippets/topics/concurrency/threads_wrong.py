"""别的线程里的事件循环，用主循环的驱动。"""

import asyncio
import threading

from neo4j import AsyncDriver

outcomes: list[str] = []


# --8<-- [start:shown]
async def report(driver: AsyncDriver) -> None:
    await driver.execute_query("RETURN 1")


def in_another_thread(driver: AsyncDriver) -> None:
    try:
        asyncio.run(report(driver))  # 这个线程自己的事件循环
    except RuntimeError as error:
        outcomes.append(f"RuntimeError: …{str(error)[-35:]}")


async def serve(driver: AsyncDriver) -> None:
    await driver.execute_query("RETURN 1")  # 连接绑在主循环上
    thread = threading.Thread(target=in_another_thread, args=(driver,))
    thread.start()
    await asyncio.to_thread(thread.join)


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await serve(driver)
    for outcome in outcomes:
        print(outcome)
