"""两个包里都有 reports/graph.py：不知道导入的是哪一个。"""

from neo4j import AsyncDriver


async def workspace_of(driver: AsyncDriver):
    return driver.session()
