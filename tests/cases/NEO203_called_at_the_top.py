"""模块顶层调用的函数里，用到模块自己的驱动。"""

import asyncio

from neo4j import AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("neo4j://localhost")


async def main():
    try:
        await driver.verify_connectivity()
    finally:
        driver.close()  # NEO203


async def count():
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN count(n) AS n")
    return await result.single()  # NEO301


if __name__ == "__main__":
    asyncio.run(main())
    print(asyncio.run(count()))
