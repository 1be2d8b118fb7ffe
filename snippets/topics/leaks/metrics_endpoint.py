"""/metrics：连接池和会话的 Prometheus 指标。"""

import httpx
from fastapi import FastAPI, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from graph import ConnectionManager
from graph.metrics import GraphMetrics


# --8<-- [start:shown]
def add_metrics(app: FastAPI, manager: ConnectionManager) -> None:
    registry = CollectorRegistry()
    GraphMetrics(manager, registry)

    @app.get("/metrics")
    async def metrics() -> Response:  # async def：在 manager 的事件循环里读
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    app = FastAPI()
    add_metrics(app, manager)
    async with manager.session() as session:
        await (await session.run("RETURN 1")).consume()
    async with manager.session() as session:
        result = await session.run("RETURN 1")
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://app") as client:
            exposed = (await client.get("/metrics")).text
        await result.consume()
    for line in exposed.splitlines():
        if line.startswith("neo4j_") and "_bucket" not in line and "_created" not in line:
            name, value = line.rsplit(" ", 1)
            print(f"{name} ≈ {float(value):.3f}" if "seconds" in name and "count" not in name else line)
