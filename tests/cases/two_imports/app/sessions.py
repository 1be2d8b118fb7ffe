"""从客户端取得会话的几种工厂；这个文件没有提到驱动。"""

from contextlib import asynccontextmanager

from .client import get_client


async def get_session():
    client = get_client()  # NEO103
    return client.session()


@asynccontextmanager
async def async_session():
    client = get_client()  # NEO103
    session = client.session()
    try:
        yield session
    finally:
        await client.release(session)


@asynccontextmanager
async def async_session2():
    async with get_client().session() as session:  # NEO103
        yield session
