"""记录错误（带上调用栈），再返回默认值。"""

import logging

from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager

logger = logging.getLogger(__name__)


# --8<-- [start:shown]
async def find_chunks(manager: ConnectionManager, title: str) -> list[str]:
    """返回一篇文档的文本块；查不了时返回空列表，原因在日志里。"""
    query = "MATCH (:Document {title: $title})-[:HAS]->(c:Chunk) RETURN c.text AS text ORDER BY chunk.n"
    try:
        async with manager.session() as session:
            result = await session.run(query, title=title)
            return [record["text"] async for record in result]
    except (Neo4jError, DriverError):
        logger.exception("查询文档 %s 的文本块失败", title)
        return []


# --8<-- [end:shown]


class Messages(logging.Handler):
    """记下每条日志的正文和异常。"""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        code = getattr(record.exc_info[1], "code", None) if record.exc_info else None
        self.lines.append(f"{record.levelname} {record.getMessage()} {code}")


async def main(manager: ConnectionManager) -> None:
    messages = Messages()
    logger.addHandler(messages)
    logger.propagate = False
    await find_chunks(manager, "指南")
    expect("日志", messages.lines, ["ERROR 查询文档 指南 的文本块失败 Neo.ClientError.Statement.SyntaxError"])
