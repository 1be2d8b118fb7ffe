"""基类建一个用到时才连接的对象，由子类去用。"""

from .tools import GraphTools


class BaseAgent:
    def __init__(self):
        self.graph_tools = GraphTools()

    def close(self):
        self.graph_tools.close()
