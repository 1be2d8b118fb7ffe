"""pytest 插件：整次运行共用的服务器、报告里的版本、没有 Docker 就不能运行的测试。"""

import os
import platform
import time
from collections.abc import Iterator
from importlib.metadata import version

import pytest

from tests.neo4j_server.backends import choose_backend, start_server
from tests.neo4j_server.container import docker_answers
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.jars import wanted_version
from tests.neo4j_server.server import Server

NEEDS_DOCKER = "needs_docker"
CLIENT = f"驱动 {version('neo4j')} · Python {platform.python_version()}"
started = pytest.StashKey[str]()
not_run = pytest.StashKey[int]()


@pytest.fixture(scope="session")
def neo4j_server(pytestconfig: pytest.Config) -> Iterator[Server]:
    """整次运行共用的服务器；第一个用到它的测试启动它。启动不了就结束整次运行。"""
    began = time.monotonic()
    try:
        with start_server() as server:
            pytestconfig.stash[started] = f"{server.describe()} · {time.monotonic() - began:.1f} 秒就绪"
            yield server
    except ServerError as error:
        pytest.exit(f"错误：{error}", returncode=pytest.ExitCode.TESTS_FAILED)


def pytest_configure(config: pytest.Config) -> None:
    """登记标记。"""
    config.addinivalue_line("markers", f"{NEEDS_DOCKER}: 需要一个 Docker 引擎")


def pytest_report_header() -> str:
    """将要用哪个后端；服务器要等第一个用到它的测试才启动。"""
    try:
        backend = choose_backend(os.environ, docker_answers)
    except ServerError as error:
        return f"neo4j: {error} · {CLIENT}"
    if backend == "embedded":
        backend += f" {wanted_version(os.environ)}"
    return f"neo4j: {backend} · {CLIENT}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """没有 Docker 引擎时，不运行需要它的测试；CI 上是错误。"""
    needing = [item for item in items if item.get_closest_marker(NEEDS_DOCKER)]
    if not needing or docker_answers():
        return
    if os.environ.get("CI"):
        raise pytest.UsageError(f"{len(needing)} 个测试需要 Docker 引擎，这台机器上没有引擎应答")
    config.stash[not_run] = len(needing)
    config.hook.pytest_deselected(items=needing)
    items[:] = [item for item in items if item not in needing]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """实际用的服务器，和没有运行的测试。"""
    if started in config.stash:
        terminalreporter.write_line(f"neo4j: {config.stash[started]} · {CLIENT}")
    if not_run in config.stash:
        terminalreporter.write_line(f"没有运行: {config.stash[not_run]} 个测试需要 Docker 引擎，这台机器上没有引擎应答")
