"""partial(session.run, timeout=…)：timeout 仍然成为查询参数。"""

from functools import partial

from neo4j import AsyncSession, Query, Session


async def quick(session: AsyncSession, vector):
    run = partial(session.run, timeout=1)  # NEO401
    result = await run("MATCH (n) WHERE n.vector = $vector RETURN n", vector=vector)
    return await result.data()


def read(session: Session, work):
    return partial(session.execute_read, work, timeout=5)()  # NEO401


async def right(session: AsyncSession, vector):
    run = partial(session.run, Query("MATCH (n) WHERE n.vector = $vector RETURN n", timeout=1))
    result = await run(vector=vector)
    return await result.data()


async def somebody_elses(client, url):
    return await partial(client.get, timeout=5)(url)
