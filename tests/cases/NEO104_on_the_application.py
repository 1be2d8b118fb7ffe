"""会话放在应用上：所有请求用同一个会话。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from neo4j import AsyncGraphDatabase


@asynccontextmanager
async def lifespan(app):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver, driver.session() as session:
        app.state.driver = driver
        app.session = session  # NEO104
        yield


@asynccontextmanager
async def lifespan_of_the_state(app):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver, driver.session() as session:
        app.state.session = session  # NEO104
        yield


app = FastAPI(lifespan=lifespan)


@app.middleware("http")
async def one_session_a_request(request: Request, call_next):
    async with request.app.state.driver.session() as session:
        request.state.session = session
        return await call_next(request)


@app.get("/people")
async def people(request: Request):
    result = await request.app.session.run("MATCH (p:Person) RETURN p.name AS name")
    return await result.data()
