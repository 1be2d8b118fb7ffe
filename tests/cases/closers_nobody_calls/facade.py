"""对象存进另一个对象的属性，在那里关闭。"""

from .service import shared


class Facade:
    def __init__(self):
        self.graph = shared

    async def close(self):
        await self.graph.close()
