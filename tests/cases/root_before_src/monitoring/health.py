"""`database` 是离这个文件最近的那个，不是旁边 src 里的同名包：没有人让它连接，就没有驱动。"""

from database.client import Client


class Monitor:
    def __init__(self):
        self.client = None

    def start(self):
        self.client = Client("neo4j://localhost")

    async def rows(self):
        return await self.client.rows("MATCH (n) RETURN count(n) AS n")
