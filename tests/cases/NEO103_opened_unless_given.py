"""给了驱动的对象用那一个，没有给才自己建：给了的不用关闭。"""

from neo4j import AsyncGraphDatabase


class Karma:
    def __init__(self, driver=None):
        self._driver = driver

    async def open(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver("neo4j://localhost")
        return self

    async def top(self):
        return (await self._driver.execute_query("MATCH (u:User) RETURN u LIMIT 10")).records

    async def close(self):
        await self._driver.close()


class Commands:
    def __init__(self, bot):
        self.karma = Karma(bot.driver)

    async def top(self):
        await self.karma.open()
        return await self.karma.top()


async def once():
    karma = await Karma().open()  # NEO103
    return await karma.top()
