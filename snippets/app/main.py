"""FastAPI 应用：一个进程一个驱动，随应用启动和关闭。"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query, Request, Response
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from pydantic import BaseModel, Field

from app.documents import Chunk, Hit, prepare_schema, search, write_document
from app.embedding import Embedder
from graph import ConnectionManager, SessionMonitor
from graph.metrics import GraphMetrics

CHUNK_WORDS = 120
LEAK_THRESHOLD = 30.0  # 秒


class Document(BaseModel):
    """要入库的文档。"""

    id: str = Field(min_length=1, max_length=200)
    title: str
    text: str = Field(min_length=1)


def connect() -> ConnectionManager:
    """按环境变量连接；参数的取值见「网络与服务器故障」一章。"""
    return ConnectionManager.from_environment(
        monitor=SessionMonitor(leak_threshold=LEAK_THRESHOLD),
        max_connection_pool_size=50,
        connection_acquisition_timeout=10.0,
        max_connection_lifetime=200.0,
        liveness_check_timeout=30.0,
        user_agent="graphrag-app/1.0",
    )


# --8<-- [start:lifespan]
def create_app(connect: Callable[[], ConnectionManager] = connect) -> FastAPI:
    """创建应用。``connect`` 在应用的事件循环里调用一次，驱动随应用关闭。"""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with connect() as manager:
            await prepare_schema(manager)
            app.state.manager = manager
            app.state.embedder = Embedder()
            app.state.registry = CollectorRegistry()
            GraphMetrics(manager, app.state.registry)
            yield

    app = FastAPI(title="GraphRAG 示例", lifespan=lifespan)
    _add_routes(app)
    return app


# --8<-- [end:lifespan]


def get_manager(request: Request) -> ConnectionManager:
    """依赖：应用唯一的连接管理器。"""
    manager: ConnectionManager = request.app.state.manager
    return manager


def get_embedder(request: Request) -> Embedder:
    """依赖：应用唯一的向量模型。"""
    embedder: Embedder = request.app.state.embedder
    return embedder


Manager = Annotated[ConnectionManager, Depends(get_manager)]
Embedding = Annotated[Embedder, Depends(get_embedder)]


def _add_routes(app: FastAPI) -> None:
    # --8<-- [start:ingest]
    @app.post("/documents", status_code=201)
    async def ingest(document: Document, manager: Manager, embedder: Embedding) -> dict[str, int]:
        """切段，算向量，写入。向量在打开会话之前算完：事务里不等模型。"""
        words = document.text.split()
        texts = [" ".join(words[start : start + CHUNK_WORDS]) for start in range(0, len(words), CHUNK_WORDS)]
        embeddings = await embedder.embed(texts)
        chunks = [
            Chunk(f"{document.id}#{position}", text, embedding)
            for position, (text, embedding) in enumerate(zip(texts, embeddings, strict=True))
        ]
        await write_document(manager, document.id, document.title, chunks)
        return {"chunks": len(chunks)}

    # --8<-- [end:ingest]

    @app.get("/search")
    async def find(
        manager: Manager, embedder: Embedding, q: str, limit: Annotated[int, Query(ge=1, le=50)] = 5
    ) -> list[Hit]:
        """混合检索。"""
        (embedding,) = await embedder.embed([q])
        return await search(manager, q, embedding, limit)

    @app.get("/health")
    async def health(manager: Manager) -> dict[str, Any]:
        """数据库连得上吗，连接和会话各用了多少。"""
        await manager.driver.verify_connectivity()
        pool = manager.pool_stats
        return {"in_use": pool.in_use, "idle": pool.idle, **manager.monitor.get_stats()}

    @app.get("/metrics")
    async def metrics(request: Request) -> Response:
        """给 Prometheus 抓取。"""
        return Response(generate_latest(request.app.state.registry), media_type=CONTENT_TYPE_LATEST)
