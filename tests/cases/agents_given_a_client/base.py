"""没有给客户端的代理自己建一个；这个文件不提数据库的名字。"""

from .client import GraphClient


class BaseAgent:
    def __init__(self, client=None):
        self.client = client or GraphClient()


class FactAgent(BaseAgent):
    async def run(self):
        return await self.client.rows("MATCH (f:Fact) RETURN f.text AS text")
