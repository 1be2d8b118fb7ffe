"""lambda 里取得会话马上用掉：没有人能关闭它。只返回会话的 lambda 是工厂。"""

import asyncio

from neo4j import GraphDatabase


class Graph:
    def __init__(self):
        self._driver = GraphDatabase.driver("bolt://x")

    def close(self):
        self._driver.close()

    async def in_a_thread(self, query):
        return await asyncio.to_thread(lambda: list(self._driver.session().run(query)))  # NEO101

    async def in_an_executor(self, loop, query):
        return await loop.run_in_executor(None, lambda: self._driver.session().run(query).data())  # NEO101

    def as_a_key(self, names, query):
        return sorted(names, key=lambda name: self._driver.session().run(query, name=name).single()[0])  # NEO101

    def factory(self):
        return lambda: self._driver.session()

    def factory_for_somebody(self, application):
        application.use(lambda: self._driver.session())

    async def function_with_its_session(self, query):
        def work():
            with self._driver.session() as session:
                return session.run(query).data()

        return await asyncio.to_thread(work)
