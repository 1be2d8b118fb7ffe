"""把会话变成 OpenTelemetry 的 span。需要 opentelemetry-api，导出由应用配置的 SDK 决定。"""

from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, get_tracer, set_span_in_context

from graph.session_monitor import HeldSession


class SessionSpans:
    """每个会话一个名为 ``neo4j.session`` 的 span，父 span 是取得会话时的当前 span。

    用 ``manager.monitor.add_listener(SessionSpans())`` 登记。``get_session()`` 取得的会话由调用者关闭，
    它的 span 到下一次统计时才结束；``manager.session()`` 的准时结束。

    :param tracer: 省略时取全局的 tracer。
    """

    def __init__(self, tracer: Tracer | None = None) -> None:
        self._tracer = tracer if tracer is not None else get_tracer(__name__)
        self._spans: dict[HeldSession, Span] = {}

    def acquired(self, held: HeldSession) -> None:
        """开始一个 span。"""
        attributes = {"db.system.name": "neo4j"}
        self._spans[held] = self._tracer.start_span("neo4j.session", kind=SpanKind.CLIENT, attributes=attributes)

    def overdue(self, held: HeldSession) -> None:
        """持有过久：单独发一个带调用栈的子 span。泄漏的会话自己的 span 不会结束，也就永远不会导出。"""
        if span := self._spans.get(held):
            self._tracer.start_span(
                "neo4j.session.overdue",
                context=set_span_in_context(span),
                attributes={"code.stacktrace": held.where},
            ).end()

    def released(self, held: HeldSession, error: BaseException | None) -> None:
        """结束 span；带着异常离开的，状态是 ERROR。"""
        span = self._spans.pop(held, None)
        if span is None:
            return
        if error is not None:
            span.record_exception(error)
            span.set_status(Status(StatusCode.ERROR, type(error).__name__))
        span.end()
