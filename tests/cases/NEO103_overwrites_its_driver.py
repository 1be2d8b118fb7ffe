"""对象自己已经建了驱动，又换上别人的：先前那个再也没有人能关闭。"""

from fastapi import FastAPI, Request
from neo4j import AsyncGraphDatabase

app = FastAPI()


class Client:
    def __init__(self, uri):
        self._driver = AsyncGraphDatabase.driver(uri)

    async def close(self):
        await self._driver.close()

    async def rows(self):
        async with self._driver.session() as session:
            result = await session.run("MATCH (n) RETURN n LIMIT 10")
            return await result.data()


def client_of(request: Request):
    shared = getattr(request.app.state, "driver", None)
    if shared is None:
        return None
    client = Client("neo4j://localhost")  # NEO103
    client._driver = shared
    return client


async def client_that_closes_its_own_first(request: Request):
    client = Client("neo4j://localhost")
    await client._driver.close()
    client._driver = request.app.state.driver
    return client


def without_init(request: Request):
    client = Client.__new__(Client)
    client._driver = request.app.state.driver
    return client


@app.get("/rows")
async def rows(request: Request):
    return await client_of(request).rows()
