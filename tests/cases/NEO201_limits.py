"""NEO201 的界限：每个函数的说明，原样写在它的规则页上。"""

from elsewhere import make_store
from neo4j import AsyncDriver


async def unknown_receiver(store):
    """漏报：接收者的类找不到，文件里没有别处 await 它，名字也不以 connection_manager 结尾。扫描整个项目，给参数写上类型，可以避免大多数。"""
    async with store.get_session() as session:
        await session.run("CREATE (:Person)")


async def returned_by_an_unknown_function():
    """漏报：对象来自扫描范围之外的函数。"""
    async with make_store().get_session() as session:
        await session.run("CREATE (:Person)")


class PoolManager:
    def __init__(self, connection_manager):
        self.connection_manager = connection_manager

    async def by_convention(self):
        """误报：接收者的类找不到，名字却叫 connection_manager，而它的 get_session() 是普通函数或上下文管理器。脚本按原指南的约定猜它是协程；给它写上类型，脚本就不用猜。"""
        async with self.connection_manager.get_session() as session:  # NEO201
            await session.run("CREATE (:Person)")


async def plain_driver(driver: AsyncDriver):
    """不报：driver.session() 直接返回会话，不需要 await。"""
    async with driver.session() as session:
        await session.run("CREATE (:Person)")
