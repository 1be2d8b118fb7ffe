"""示例应用照着指南用会话：入库、检索、断开的客户端，都不留下占用的连接。"""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from app.main import create_app
from graph import ConnectionManager
from tests.neo4j_server import Server

pytestmark = pytest.mark.asyncio

TEXTS = {
    "pool": "A connection pool keeps a bounded number of open connections and lends them to sessions.",
    "cats": "Cats sleep for most of the day and hunt mice at night.",
    "graph": "A knowledge graph stores entities as nodes and their relationships as edges.",
}


@pytest_asyncio.fixture
async def application(server: Server) -> AsyncIterator[FastAPI]:
    """启动好的应用。"""
    app = create_app(lambda: ConnectionManager(server.uri, server.auth, max_connection_pool_size=5))
    async with app.router.lifespan_context(app):
        yield app


@pytest_asyncio.fixture
async def client(application: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """直接调用应用的 HTTP 客户端。"""
    transport = httpx.ASGITransport(app=application)
    async with httpx.AsyncClient(transport=transport, base_url="http://app") as connected:
        yield connected


@pytest_asyncio.fixture
async def library(client: httpx.AsyncClient) -> httpx.AsyncClient:
    """已有三篇文档的应用。"""
    for name, text in TEXTS.items():
        response = await client.post("/documents", json={"id": name, "title": name, "text": text})
        assert response.status_code == 201
    return client


async def test_a_question_finds_the_document_that_answers_it(library: httpx.AsyncClient) -> None:
    hits = (await library.get("/search", params={"q": "How does a database client reuse connections?"})).json()
    assert hits[0]["document"] == "pool"


async def test_the_meaning_counts_where_no_word_matches(library: httpx.AsyncClient) -> None:
    hits = (await library.get("/search", params={"q": "felines napping"})).json()
    assert hits[0]["document"] == "cats"


async def test_ingesting_a_document_again_replaces_it(library: httpx.AsyncClient) -> None:
    await library.post("/documents", json={"id": "cats", "title": "cats", "text": "Dogs bark."})
    hits = (await library.get("/search", params={"q": "dogs", "limit": 10})).json()
    assert [hit["text"] for hit in hits if hit["document"] == "cats"] == ["Dogs bark."]


async def test_punctuation_in_a_question_is_not_query_syntax(library: httpx.AsyncClient) -> None:
    assert (await library.get("/search", params={"q": 'graph" AND (title:*'})).status_code == 200


async def test_an_empty_document_is_refused(client: httpx.AsyncClient) -> None:
    assert (await client.post("/documents", json={"id": "x", "title": "x", "text": ""})).status_code == 422


async def test_after_many_requests_no_connection_is_in_use(library: httpx.AsyncClient) -> None:
    await asyncio.gather(*(library.get("/search", params={"q": f"question {n}"}) for n in range(30)))
    health = (await library.get("/health")).json()
    assert (health["in_use"], health["active_sessions"]) == (0, 0)


async def test_cancelled_requests_leave_no_connection_in_use(library: httpx.AsyncClient) -> None:
    requests = [asyncio.create_task(library.get("/search", params={"q": f"question {n}"})) for n in range(20)]
    await asyncio.wait(requests, return_when=asyncio.FIRST_COMPLETED)
    for request in requests:
        request.cancel()
    await asyncio.gather(*requests, return_exceptions=True)
    health = (await library.get("/health")).json()
    assert (health["in_use"], health["active_sessions"]) == (0, 0)


async def test_metrics_show_the_pool_and_the_sessions(library: httpx.AsyncClient) -> None:
    text = (await library.get("/metrics")).text
    assert "neo4j_pool_connections" in text
    assert "neo4j_sessions_active 0.0" in text
