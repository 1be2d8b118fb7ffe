"""脚本里的一个类：每一步自己建驱动、自己关闭，每一步只执行一次。"""

import asyncio

from neo4j import AsyncGraphDatabase


class Setup:
    async def check(self):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")
        await driver.verify_connectivity()
        await driver.close()

    async def create(self):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")
        await driver.execute_query("CREATE (:City)")
        await driver.close()

    async def count(self):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")
        print((await driver.execute_query("MATCH (n) RETURN count(n) AS n")).records)
        await driver.close()


async def main():
    setup = Setup()
    await setup.check()
    await setup.create()
    await setup.count()


if __name__ == "__main__":
    asyncio.run(main())
