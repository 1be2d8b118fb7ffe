"""SQLAlchemy 的会话：一概不报。"""

from contextlib import asynccontextmanager

from neo4j import AsyncGraphDatabase
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import Session, sessionmaker

factory = async_sessionmaker()
SessionLocal = sessionmaker()
graph = AsyncGraphDatabase.driver("bolt://localhost")


async def close():
    await graph.close()


async def manual():
    session = factory()
    await session.execute(text("SELECT 1"))


def local():
    session = SessionLocal()
    return session.query(1)


async def parameter(session: AsyncSession):
    session.add(1)
    session.commit()
    with session:
        pass


async def managed(self):
    async with self.connection_manager.get_session() as session:
        result = await session.execute(select(1))
        return result.scalar_one()


async def acquired(self):
    session = await self.connection_manager.get_session()
    await session.execute(text("SELECT 1"))


def _get_session(self):
    return SessionLocal()


def uses_get_session(self):
    session = self._get_session()
    session.add(1)
    return session


@asynccontextmanager
async def get_session():
    async with factory() as session:
        yield session


async def nested():
    async with get_session() as session, session.begin():
        await session.execute(text("SELECT 1"))


def engine(engine):
    with Session(engine) as session:
        return session.execute(select(1))
