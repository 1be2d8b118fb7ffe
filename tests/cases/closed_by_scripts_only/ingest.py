"""导入数据的脚本。"""

import asyncio

from .whole_app import own_driver


async def ingest(rows):
    driver = own_driver()
    try:
        await driver.execute_query("UNWIND $rows AS row MERGE (:Person {name: row.name})", rows=rows)
    finally:
        await driver.close()


if __name__ == "__main__":
    asyncio.run(ingest([]))
