"""冻结容器：运行时说这次没冻住，就再要一次；别的拒绝立刻说出来。引擎由替身扮演，不需要 Docker。"""

from typing import Any

import pytest
from docker.errors import APIError

from tests.neo4j_server.container import ContainerServer

NOT_FROZEN = APIError("500 Server Error", explanation="OCI runtime pause failed: unable to freeze: unknown")
NOT_RUNNING = APIError("409 Conflict", explanation="container is not running")


class Engine:
    """依次给出 ``refusals`` 里的拒绝，然后照办。"""

    def __init__(self, *refusals: APIError) -> None:
        self.refusals = list(refusals)
        self.paused = False

    def pause(self) -> None:
        """拒绝，或者冻结。"""
        if self.refusals:
            raise self.refusals.pop(0)
        self.paused = True


def server_on(engine: Any) -> ContainerServer:
    """一个没有启动的服务器，它的容器归 ``engine`` 管。"""
    server = object.__new__(ContainerServer)
    server._docker = engine
    return server


def test_a_container_that_could_not_be_frozen_is_frozen_at_the_next_request() -> None:
    engine = Engine(NOT_FROZEN, NOT_FROZEN)
    server_on(engine).pause()
    assert engine.paused


def test_any_other_refusal_is_raised_at_once() -> None:
    engine = Engine(NOT_RUNNING)
    with pytest.raises(APIError, match="not running"):
        server_on(engine).pause()
    assert not engine.paused
