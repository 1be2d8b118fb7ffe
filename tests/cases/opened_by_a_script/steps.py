"""这一步由别的脚本调用，关不关闭由它们决定。"""

import asyncio

from .database import get_driver, init_driver


async def load():
    await init_driver()
    await get_driver().execute_query("CREATE (:Person)")


if __name__ == "__main__":
    asyncio.run(load())
