"""驱动只由抽象类说明：它的 session() 没有正文，取得的仍是会话。"""

from abc import ABC, abstractmethod

from neo4j import AsyncSession


class AbstractDriver(ABC):
    @abstractmethod
    def session(self): ...

    @abstractmethod
    async def close(self): ...


class Units:
    def __init__(self, driver: AbstractDriver):
        self.driver = driver

    async def begin(self, work):
        session: AsyncSession = self.driver.session()  # NEO102
        tx = await session.begin_transaction()
        try:
            await work(tx)
        finally:
            await tx.close()
            await session.close()
