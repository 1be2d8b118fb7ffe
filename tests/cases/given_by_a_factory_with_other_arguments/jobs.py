"""工厂函数的参数和类的不一样：对象照样包着一个驱动，用的时候才建。"""

from builder import BuilderClient


async def build_in_the_background(config):
    client = BuilderClient(config)  # NEO103
    return client.build()


async def closed(config):
    client = BuilderClient(config)
    try:
        return client.build()
    finally:
        client.close()
