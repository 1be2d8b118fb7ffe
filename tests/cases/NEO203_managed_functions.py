"""execute_read() 等的是函数返回的协程：普通函数和 lambda 可以直接返回 tx.run() 之类的协程，但不能对协程取记录。"""

from neo4j import AsyncDriver


async def single_of_a_coroutine(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n").single())  # NEO203


async def data_of_a_coroutine(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.execute_read(lambda job: job.run("MATCH (n) RETURN n").data())  # NEO203


async def list_of_a_coroutine(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.execute_read(lambda tx: list(tx.run("MATCH (n) RETURN n")))  # NEO203


async def loop_over_a_coroutine(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.execute_read(lambda tx: [r for r in tx.run("MATCH (n) RETURN n")])  # NEO203


async def plain_function(driver: AsyncDriver):
    def work(job):
        return job.run("MATCH (n) RETURN n").single()  # NEO203

    async with driver.session() as session:
        return await session.execute_read(work)


async def result_of_a_lambda(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n"))  # NEO302
        return [record async for record in result]


async def result_of_a_plain_function(driver: AsyncDriver):
    def work(job):
        return job.run("MATCH (n) RETURN n")  # NEO302

    async with driver.session() as session:
        result = await session.execute_read(work)
        return [record async for record in result]


async def records(job):
    return await (await job.run("MATCH (n) RETURN n")).data()


async def lambda_returns_the_coroutine(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.execute_read(lambda tx: records(tx))


async def written_and_dropped(driver: AsyncDriver):
    async with driver.session() as session:
        await session.execute_write(lambda tx: tx.run("CREATE (:A)"))
