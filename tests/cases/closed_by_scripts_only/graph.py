"""应用和脚本共用的驱动：哪个进程用它，哪个进程关闭它。"""

from neo4j import AsyncGraphDatabase


class GraphClient:
    def __init__(self):
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await self.driver.close()

    async def rows(self, query):
        return (await self.driver.execute_query(query)).records


topics = GraphClient()  # NEO103
people = GraphClient()
places = GraphClient()
