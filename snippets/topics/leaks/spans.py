"""每个会话一个 span，挂在请求的 span 下面；持有过久的，当时就发出一个带调用栈的 span。"""

import asyncio
from typing import Any

from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from graph import ConnectionManager, SessionMonitor
from graph.tracing import SessionSpans


# --8<-- [start:shown]
def build_manager(uri: str, auth: tuple[str, str], provider: trace.TracerProvider) -> ConnectionManager:
    monitor = SessionMonitor(leak_threshold=0.5)
    monitor.add_listener(SessionSpans(provider.get_tracer("graph")))
    return ConnectionManager(uri, auth, monitor=monitor)


async def handle_request(manager: ConnectionManager, tracer: trace.Tracer) -> None:
    with tracer.start_as_current_span("GET /answer"):
        async with manager.session() as session:
            await (await session.run("RETURN 1")).consume()
        async with asyncio.timeout(1), manager.session() as session:
            await session.run("UNWIND range(1, 3000000000) AS n RETURN count(n)")  # noqa: NEO303
            await asyncio.sleep(60)


# --8<-- [end:shown]


async def main(server: Any) -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    async with build_manager(server.uri, server.auth, provider) as manager:
        await manager.driver.verify_connectivity()
        try:
            await handle_request(manager, provider.get_tracer("app"))
        except TimeoutError:
            print("TimeoutError")
    spans = exporter.get_finished_spans()
    names = {span.context.span_id: span.name for span in spans if span.context}
    for span in spans:
        parent = names.get(span.parent.span_id, "（无）") if span.parent else "（无）"
        print(f"{span.name}，父 {parent}，状态 {span.status.status_code.name}")
