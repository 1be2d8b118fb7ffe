from neo4j import AsyncGraphDatabase


class Neo4jClient:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance._driver = None
        return cls._instance

    def connect(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        if self._driver is not None:
            await self._driver.close()
            self._driver = None

    async def rows(self, query):
        return (await self._driver.execute_query(query)).records


neo4j_client = Neo4jClient()
