"""事务函数由自己的包装来运行：`read(work)`、`@with_transaction`。它返回的结果，同样已经失效。"""

from functools import wraps

from neo4j import AsyncDriver, AsyncManagedTransaction


class Backend:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def read(self, work):
        async with self._driver.session() as session:
            return await session.execute_read(work)

    async def write(self, work):
        async with self._driver.session() as session:
            await session.execute_write(work)


class People:
    def __init__(self, driver: AsyncDriver):
        self.backend = Backend(driver)

    async def first(self):
        async def unit(tx: AsyncManagedTransaction):
            return await tx.run("MATCH (p:Person) RETURN p.name AS name LIMIT 1")  # NEO302

        result = await self.backend.read(unit)
        return await result.single()

    async def names(self):
        async def unit(tx: AsyncManagedTransaction):
            result = await tx.run("MATCH (p:Person) RETURN p.name AS name")
            return await result.value("name")

        return await self.backend.read(unit)

    async def delete(self):
        await self.backend.write(lambda tx: tx.run("MATCH (p:Person) DETACH DELETE p"))


def with_transaction(function):
    @wraps(function)
    async def wrapper(driver: AsyncDriver, *args):
        async with driver.session() as session:
            return await session.execute_write(function, *args)

    return wrapper


@with_transaction
async def link(tx, left, right):
    return await tx.run(  # NEO302
        "MATCH (a {id: $left}), (b {id: $right}) MERGE (a)-[:NEAR]->(b)", left=left, right=right
    )


@with_transaction
async def create(tx, name):
    result = await tx.run("MERGE (t:Topic {name: $name}) RETURN elementId(t) AS id", name=name)
    return await result.single(strict=True)
