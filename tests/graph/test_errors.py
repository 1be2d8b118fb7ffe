"""GraphQueryError 换了类型，不丢原因。"""

import pytest
from neo4j import Driver
from neo4j.exceptions import ClientError, DriverError, Neo4jError, ServiceUnavailable

from graph import GraphQueryError


def wrapped(cause: Exception) -> GraphQueryError:
    """像 ``raise GraphQueryError("…") from cause`` 那样接上原因。"""
    error = GraphQueryError("查询失败")
    error.__cause__ = cause
    return error


def test_the_code_of_the_server_error_is_kept(sync_driver: Driver) -> None:
    with pytest.raises(ClientError) as caught:
        sync_driver.execute_query("RETRUN 1")
    error = wrapped(caught.value)
    assert error.code == "Neo.ClientError.Statement.SyntaxError"
    assert not error.is_retryable()


def test_a_retryable_cause_stays_retryable() -> None:
    error = wrapped(ServiceUnavailable("服务器不在"))
    assert error.code is None
    assert error.is_retryable()


def test_a_cause_that_is_no_driver_error_is_not_retryable() -> None:
    error = wrapped(ValueError("数据不对"))
    assert error.code is None
    assert not error.is_retryable()


def test_an_error_without_a_cause_has_no_code() -> None:
    assert GraphQueryError("没有 from").code is None


def test_it_is_no_driver_error_so_the_driver_does_not_retry_it() -> None:
    assert not issubclass(GraphQueryError, (DriverError, Neo4jError))
