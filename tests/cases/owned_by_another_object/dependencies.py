"""应用的各个部件放在一个对象里，由它关闭。"""

from .client import GraphClient


class Dependencies:
    def __init__(self, graph, writer):
        self.graph = graph
        self.writer = writer

    async def aclose(self):
        await self.graph.close()


_dependencies = None


async def init_dependencies():
    global _dependencies
    graph = GraphClient()
    await graph.connect()
    _dependencies = Dependencies(graph=graph, writer=print)
    return _dependencies


def get_dependencies():
    return _dependencies
