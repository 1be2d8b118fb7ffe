"""构造函数拿的是大家共用的客户端，没有新建驱动。"""

from .client import get_client


class Retriever:
    def __init__(self, user):
        self.user = user
        self.client = get_client()

    async def search(self):
        return await self.client.count()


def create_retriever(user):
    return Retriever(user)
