"""别的线程里的事件循环，用主循环的驱动。"""

import asyncio
import gc
import threading
import warnings

from neo4j import AsyncDriver

from expect import expect

outcomes: list[str] = []


# --8<-- [start:shown]
async def report(driver: AsyncDriver) -> None:
    await driver.execute_query("UNWIND range(1, 3000000) AS n RETURN count(n)")


def in_another_thread(driver: AsyncDriver) -> None:
    try:
        asyncio.run(report(driver))  # 这个线程自己的事件循环
    except RuntimeError as error:
        outcomes.append(f"RuntimeError: … got {str(error).partition('> got ')[2]}")


async def serve(driver: AsyncDriver) -> None:
    await driver.execute_query("RETURN 1")  # 连接绑在主循环上
    thread = threading.Thread(target=in_another_thread, args=(driver,))
    thread.start()
    await asyncio.to_thread(thread.join)


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await serve(driver)
    with warnings.catch_warnings(action="ignore"):  # 那个线程里没有关闭的会话，有时现在才回收
        gc.collect()
    print(*outcomes, sep="\n")
    expect("线程里失败的次数", len(outcomes), 0)
