"""应用启动和退出时用它；也能单独运行，检查连接。"""

import asyncio

from .graph import places


async def open_all():
    await places.rows("RETURN 1 AS one")


async def close_all():
    await places.close()


async def main():
    try:
        await open_all()
    finally:
        await close_all()


if __name__ == "__main__":
    asyncio.run(main())
