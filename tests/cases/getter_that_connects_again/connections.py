"""函数给出全局的对象，没有连接就先连接：关闭的还是那一个对象。"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from neo4j import GraphDatabase


class Connection:
    def __init__(self):
        self._driver = None
        self._executor = ThreadPoolExecutor(max_workers=10)

    async def connect(self):
        self._driver = GraphDatabase.driver("neo4j://localhost")

    async def disconnect(self):
        if self._driver:
            await asyncio.get_running_loop().run_in_executor(self._executor, self._driver.close)

    @property
    def is_connected(self):
        return self._driver is not None


connection = Connection()


async def get_connection():
    if not connection.is_connected:
        await connection.connect()
    return connection


async def close_connection():
    await connection.disconnect()
