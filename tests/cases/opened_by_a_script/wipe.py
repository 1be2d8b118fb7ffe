"""一次性的脚本：打开应用的驱动，用完就退出，没有关闭。关闭别的东西不算。"""

import asyncio

from .client import client
from .database import get_driver, init_driver
from .lazily import get_driver as get_lazy_driver
from .single import Store


async def main():
    await init_driver()  # NEO103
    async with get_driver().session() as session:
        await session.run("MATCH (n) DETACH DELETE n")
        await session.close()


async def count():
    await client.connect()  # NEO103
    print(await client.run("MATCH (n) RETURN count(n) AS n"))


async def names():
    """谁先要用谁建：这样的脚本不报。"""
    driver = get_lazy_driver()
    print((await driver.execute_query("MATCH (n) RETURN n.name AS name")).records)


def names_of_the_store():
    print(Store().names())  # NEO103


if __name__ == "__main__":
    names_of_the_store()
    asyncio.run(main())
    asyncio.run(count())
    asyncio.run(names())
