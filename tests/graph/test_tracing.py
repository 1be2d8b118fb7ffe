"""OpenTelemetry：每个会话一个 span，泄漏的会话也看得见。"""

import asyncio

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode, Tracer

from graph import ConnectionManager, SessionMonitor
from graph.tracing import SessionSpans
from tests.graph.journal import Journal
from tests.neo4j_server import Server

pytestmark = pytest.mark.asyncio


class Recorder:
    """一个 tracer 和它导出的 span。"""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.tracer: Tracer = provider.get_tracer(__name__)

    @property
    def spans(self) -> dict[str, ReadableSpan]:
        """已经导出的 span，按名字。"""
        return {span.name: span for span in self._exporter.get_finished_spans()}


async def test_each_session_is_a_child_of_the_span_it_was_taken_in(manager: ConnectionManager) -> None:
    recorder = Recorder()
    manager.monitor.add_listener(SessionSpans(recorder.tracer))
    with recorder.tracer.start_as_current_span("request"):
        async with manager.session():
            pass
    session, request = recorder.spans["neo4j.session"], recorder.spans["request"]
    assert session.parent == request.get_span_context()
    assert session.status.status_code is StatusCode.UNSET


async def test_a_cancelled_session_ends_its_span_with_an_error(manager: ConnectionManager) -> None:
    recorder = Recorder()
    manager.monitor.add_listener(SessionSpans(recorder.tracer))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01), manager.session():
            await asyncio.Event().wait()
    status = recorder.spans["neo4j.session"].status
    assert (status.status_code, status.description) == (StatusCode.ERROR, "CancelledError")


async def test_an_overdue_session_is_exported_while_it_is_still_open(server: Server) -> None:
    recorder, monitor, journal = Recorder(), SessionMonitor(leak_threshold=0.001), Journal()
    monitor.add_listener(SessionSpans(recorder.tracer))
    monitor.add_listener(journal)
    async with ConnectionManager(server.uri, server.auth, monitor=monitor) as manager, manager.session():
        await journal.heard_overdue.wait()
        exported = recorder.spans
    assert list(exported) == ["neo4j.session.overdue"]
    attributes = exported["neo4j.session.overdue"].attributes
    assert attributes is not None
    assert "manager.session()" in str(attributes["code.stacktrace"])
