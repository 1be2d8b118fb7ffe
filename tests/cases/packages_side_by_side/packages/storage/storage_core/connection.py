"""一个仓库里的几个包：这一个被 apps/ 下的程序安装后导入。"""

from neo4j import AsyncDriver


class Storage:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def workspace(self):
        return self.driver.session()
