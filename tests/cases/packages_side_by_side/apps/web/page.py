"""从旁边的包导入：整个仓库里只有一个文件合适。"""

from neo4j import AsyncDriver
from reports.graph import workspace_of
from storage_core.connection import Storage


async def coroutine(storage: Storage):
    async with storage.workspace() as session:  # NEO201
        await session.run("CREATE (:A)")


async def which_of_the_two(driver: AsyncDriver):
    async with workspace_of(driver) as session:
        await session.run("CREATE (:A)")
