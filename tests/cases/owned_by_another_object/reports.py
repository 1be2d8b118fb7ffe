"""建了客户端，却从不连接：没有驱动要关。"""

from .client import GraphClient

idle = GraphClient()
connected = GraphClient()  # NEO103


def address():
    return idle.address()


async def count():
    return await connected.count()
