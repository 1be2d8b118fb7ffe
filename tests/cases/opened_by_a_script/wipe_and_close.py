"""一次性的脚本：用完就关闭。"""

import asyncio

from .client import client
from .database import close_driver, get_driver, init_driver
from .single import Store


async def main():
    await init_driver()
    await client.connect()
    try:
        async with get_driver().session() as session:
            await session.run("MATCH (n) DETACH DELETE n")
        print(Store().names())
    finally:
        Store().close()
        await client.close()
        await close_driver()


if __name__ == "__main__":
    asyncio.run(main())
