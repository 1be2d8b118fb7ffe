"""with 结束时关闭它；或者导入的循环在最后关闭它。"""

import asyncio

from .client import client
from .database import init_driver
from .loop import serve


async def entered():
    async with client:
        await client.connect()
        print(await client.run("MATCH (n) RETURN count(n) AS n"))


async def served():
    await init_driver()
    await serve()


if __name__ == "__main__":
    asyncio.run(entered())
    asyncio.run(served())
