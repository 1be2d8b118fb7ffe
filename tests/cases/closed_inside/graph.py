from neo4j import AsyncGraphDatabase, GraphDatabase


class SecureGraph:
    def __init__(self, address):
        self._driver = AsyncGraphDatabase.driver(address)

    async def close(self):
        await self._driver.close()

    async def rows(self, query):
        return (await self._driver.execute_query(query)).records


class Store:
    def __init__(self, address):
        self.driver = GraphDatabase.driver(address)

    def close(self):
        self.driver.close()


class Pipeline:
    def __init__(self, store):
        self.store = store

    def run(self):
        self.store.driver.execute_query("MATCH (t:Topic) SET t.seen = true")
