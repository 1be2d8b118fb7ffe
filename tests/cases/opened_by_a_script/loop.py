"""一直运行，停下时关闭驱动。"""

from .database import close_driver, get_driver


async def serve():
    try:
        await get_driver().execute_query("RETURN 1")
    finally:
        await close_driver()
