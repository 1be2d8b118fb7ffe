"""存储。"""

from neo4j import AsyncDriver, AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("neo4j://localhost")


class Store:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver
        self._seen = []

    async def touch(self, ids):
        async with self._driver.session() as session:
            await (await session.run("MATCH (n) WHERE n.id IN $ids SET n.seen = true", ids=ids)).consume()

    def remember(self, ids):
        self._seen += ids


class Audit:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver
        self._notes = 0

    async def note(self, text):
        self._notes += 1
        await self._driver.execute_query("CREATE (:Note {text: $text})", text=text)

    def count(self):
        return self._notes


def get_store():
    return Store(driver)


async def close():
    await driver.close()
