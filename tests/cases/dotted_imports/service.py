"""import a 和 import a.b，写全名字调用；另一个文件的属性；先放进变量的协程。"""

import graph
import graph.connections
from graph.connections import Manager
from neo4j import AsyncDriver


async def re_exported(driver: AsyncDriver):
    async with graph.open_session(driver) as session:  # NEO201
        await session.run("CREATE (:A)")


async def full_name(driver: AsyncDriver):
    async with graph.connections.open_session(driver) as session:  # NEO201
        await session.run("CREATE (:A)")


async def awaited(driver: AsyncDriver):
    async with await graph.open_session(driver) as session:
        await session.run("CREATE (:A)")


async def never_closed(driver: AsyncDriver):
    session = await graph.open_session(driver)  # NEO101
    await session.run("CREATE (:A)")


async def annotation_by_full_name(manager: graph.connections.Manager):
    async with manager.get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def property_of_another_file(manager: Manager):
    with manager.reader as session:  # NEO204
        await session.run("MATCH (n:A) SET n.x = 1")


async def property_never_closed(manager: Manager):
    session = manager.reader  # NEO101
    await session.run("MATCH (n:A) SET n.x = 1")


async def property_entered(manager: Manager):
    async with manager.reader as session:
        await session.run("MATCH (n:A) SET n.x = 1")


async def kept_in_a_name(driver: AsyncDriver):
    pending = Manager.make(driver)
    async with pending as session:  # NEO201
        await session.run("CREATE (:A)")


async def kept_in_a_name_and_awaited(driver: AsyncDriver):
    pending = Manager.make(driver)
    async with await pending as session:
        await session.run("CREATE (:A)")
