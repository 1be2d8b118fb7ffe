"""业务层的查询异常：换了类型，不丢原因。"""

from neo4j.exceptions import DriverError, Neo4jError


class GraphQueryError(Exception):
    """查询失败。总是用 ``raise GraphQueryError("…") from error`` 抛出，``code`` 和 ``is_retryable()`` 取自原因。

    不要在托管事务的函数里抛它：驱动只重试 ``Neo4jError`` 和 ``DriverError``，换了类型就不再重试。
    """

    @property
    def code(self) -> str | None:
        """服务器的错误码，例如 ``Neo.ClientError.Statement.SyntaxError``；原因不是服务器错误时为 ``None``。"""
        cause = self.__cause__
        return cause.code if isinstance(cause, Neo4jError) else None

    def is_retryable(self) -> bool:
        """原因在驱动看来是否可重试。"""
        cause = self.__cause__
        return isinstance(cause, (Neo4jError, DriverError)) and cause.is_retryable()
