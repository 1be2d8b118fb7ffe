"""调用各步，最后关闭。"""

import asyncio

from .database import close_driver
from .steps import load


async def main():
    await load()
    await close_driver()


if __name__ == "__main__":
    asyncio.run(main())
