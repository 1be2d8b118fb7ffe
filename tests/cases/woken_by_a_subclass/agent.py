"""子类在另一个文件里，那里的行号在基类的文件里不存在。"""

from .base import BaseAgent


class DiagnosticAgent(BaseAgent):
    def run(self):
        return self.graph_tools.names()


class IdleAgent(BaseAgent):
    """不用那个对象，它就不连接。"""

    def run(self):
        return []
