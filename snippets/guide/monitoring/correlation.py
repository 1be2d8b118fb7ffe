"""一个请求一个编号：contextvars 记住它，日志过滤器写上它。"""

import asyncio
import logging
from contextvars import ContextVar

from graph import ConnectionManager

logger = logging.getLogger("graphrag")

# --8<-- [start:shown]
request_id: ContextVar[str] = ContextVar("request_id", default="-")


class RequestIdFilter(logging.Filter):
    """给每条日志加上 ``request_id``，驱动的日志也一样。"""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get()
        return True


async def answer(manager: ConnectionManager, request: str, topic: str) -> None:
    request_id.set(request)  # 任务各有一份上下文，互不影响
    logger.info("取会话")
    async with manager.session() as session:
        result = await session.run("RETURN $topic AS topic", topic=topic)
        record = await result.single(strict=True)
    logger.info("读完: %s", record["topic"])


# --8<-- [end:shown]


class Collect(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


async def main(manager: ConnectionManager) -> None:
    handler = Collect()
    handler.setFormatter(logging.Formatter("[%(request_id)s] %(name)s %(message)s"))
    handler.addFilter(RequestIdFilter())  # 加在 handler 上，经过它的日志都有编号
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(answer(manager, "req-1", "图数据库"))
            group.create_task(answer(manager, "req-2", "会话"))
    finally:
        logger.removeHandler(handler)
        logger.propagate = True
    for line in sorted(handler.lines):
        print(line)
