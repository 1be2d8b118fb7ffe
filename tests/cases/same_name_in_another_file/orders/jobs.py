"""关闭的是这个包里的驱动。"""

from .people import get_driver


async def count_orders():
    driver = get_driver()
    try:
        return await driver.execute_query("MATCH (o:Order) RETURN count(o) AS n")
    finally:
        await driver.close()
