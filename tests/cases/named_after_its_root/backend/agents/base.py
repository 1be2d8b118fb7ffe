"""每个代理第一次用到时新建自己的客户端，没有人关闭。"""

from src.graph.client import GraphClient


class BaseAgent:
    def __init__(self):
        self._neo4j = None

    @property
    def neo4j(self):
        if self._neo4j is None:
            self._neo4j = GraphClient()  # NEO103
        return self._neo4j

    def answer(self):
        return self.neo4j.names()
