from fastapi import Depends, FastAPI
from neo4j import AsyncSession
from sessions import get_session as get_graph_session
from sessions import (
    get_archive_session,
    get_session_and_close_it,
    get_session_that_one_route_closes,
    get_session_to_close,
    stop,
)

app = FastAPI(on_shutdown=[stop])


@app.get("/left")
async def left(session: AsyncSession = Depends(get_graph_session)):
    result = await session.run("MATCH (n) RETURN n LIMIT 10")
    return await result.data()


@app.get("/closed")
async def closed(graph: AsyncSession = Depends(get_session_to_close)):
    try:
        result = await graph.run("MATCH (n) RETURN n LIMIT 10")
        return await result.data()
    finally:
        await graph.close()


@app.get("/yielded")
async def yielded(session: AsyncSession = Depends(get_session_and_close_it)):
    result = await session.run("MATCH (n) RETURN n LIMIT 10")
    return await result.data()


@app.get("/archive")
async def archive(session: AsyncSession = Depends(get_archive_session)):
    result = await session.run("MATCH (n) RETURN n LIMIT 10")
    return await result.data()


@app.get("/closed-here")
async def closed_here(session: AsyncSession = Depends(get_session_that_one_route_closes)):
    async with session:
        result = await session.run("MATCH (n) RETURN n LIMIT 10")
        return await result.data()


@app.get("/left-here")
async def left_here(session: AsyncSession = Depends(get_session_that_one_route_closes)):
    result = await session.run("MATCH (n) RETURN n LIMIT 10")
    return await result.data()
