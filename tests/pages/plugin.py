"""pytest 插件：让 pytest-markdown-docs 收集站点展示的代码块，并在真实的 Neo4j 上运行。

由根目录的 conftest.py 装载，所以 docs/ 下的页面也看得见这里的夹具。
"""

import gc
import types
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from neo4j import AsyncDriver, AsyncGraphDatabase, Driver, GraphDatabase
from pytest_markdown_docs.plugin import MarkdownInlinePythonItem

from graph import ConnectionManager
from tests.faults.proxy import FaultProxy
from tests.neo4j_server import Server
from tests.pages.page import PageError, blocks_in, blocks_of
from tests.pages.run import RECORD_OPTION, BlockRunner
from tests.pages.snippet import Snippet, SnippetError

POOL_SIZE = 10
ACQUISITION_TIMEOUT = 2.0


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--record``：把实际输出写成记录。"""
    parser.addoption(RECORD_OPTION, action="store_true", help="重新记录每个代码块的输出")


def pytest_configure(config: pytest.Config) -> None:
    """把选项交给运行器。"""
    BlockRunner.record = config.getoption(RECORD_OPTION)


class PageParser:
    """代替 MarkdownIt：给出站点渲染出的 Python 代码块，夹具取自片段里 ``main`` 的参数。"""

    def parse(self, text: str) -> list[types.SimpleNamespace]:
        """返回 pytest-markdown-docs 需要的记号。

        :raises pytest.UsageError: 页面写得不对。
        """
        try:
            blocks = [block for block in blocks_in(text) if block.is_python]
        except PageError as error:
            raise pytest.UsageError(str(error)) from error
        tokens = []
        for block in blocks:
            try:
                fixtures = Snippet.of(block).fixtures
            except (SnippetError, SyntaxError, OSError):
                fixtures = ()  # 运行时再报告，那时知道页面和行号
            info = " ".join(["python", *(f"fixture:{name}" for name in ("observer", *fixtures))])
            lines = (block.line, block.line + 1)
            tokens.append(types.SimpleNamespace(type="fence", map=lines, content="pass\n", info=info))
        return tokens


@pytest.hookimpl(tryfirst=True)
def pytest_markdown_docs_markdown_it() -> PageParser:
    """先于 pytest-markdown-docs 自己的实现，否则它不声不响地胜出。"""
    return PageParser()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """收集了几个代码块，运行了几个。"""
    if not config.getoption("markdowndocs"):
        return
    session = terminalreporter._session
    collected = sum(isinstance(item, MarkdownInlinePythonItem) for item in session.items) if session else 0
    skipped = len(terminalreporter.stats.get("skipped", []))
    terminalreporter.write_line(f"代码块: {collected} blocks, {BlockRunner.ran} run, {skipped} skipped")


def pytest_collection_finish(session: pytest.Session) -> None:
    """收集留下的几十万个对象不会再变；冻结它们，每个代码块前后的 ``gc.collect()`` 才快。"""
    for page in {item.path for item in session.items if isinstance(item, MarkdownInlinePythonItem)}:
        blocks_of(page)  # 运行的是收集时的页面
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def observer(neo4j_server: Server) -> Iterator[Driver]:
    """旁观者：看服务器上还有什么没结束。"""
    with GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        yield driver


@pytest.fixture
def server(neo4j_server: Server) -> Server:
    """一个空的数据库。"""
    neo4j_server.clear()
    return neo4j_server


@pytest_asyncio.fixture
async def manager(server: Server) -> AsyncIterator[ConnectionManager]:
    """支持包的连接管理器：连接池 10 个连接，等待连接最多 2 秒。"""
    async with ConnectionManager(
        server.uri,
        server.auth,
        max_connection_pool_size=POOL_SIZE,
        connection_acquisition_timeout=ACQUISITION_TIMEOUT,
    ) as manager:
        yield manager


@pytest_asyncio.fixture
async def driver(server: Server) -> AsyncIterator[AsyncDriver]:
    """异步驱动，设置同 ``manager``。"""
    async with AsyncGraphDatabase.driver(
        server.uri,
        auth=server.auth,
        max_connection_pool_size=POOL_SIZE,
        connection_acquisition_timeout=ACQUISITION_TIMEOUT,
    ) as driver:
        yield driver


@pytest.fixture
def sync_driver(server: Server) -> Iterator[Driver]:
    """同步驱动，设置同 ``manager``。"""
    with GraphDatabase.driver(
        server.uri,
        auth=server.auth,
        max_connection_pool_size=POOL_SIZE,
        connection_acquisition_timeout=ACQUISITION_TIMEOUT,
    ) as driver:
        yield driver


@pytest_asyncio.fixture
async def proxy(server: Server) -> AsyncIterator[FaultProxy]:
    """客户端和服务器之间的代理，可以按命令弄坏连接。"""
    address = urlsplit(server.uri)
    if address.hostname is None or address.port is None:
        raise pytest.UsageError(f"{server.uri} 没有写明地址和端口，代理不知道连到哪里")
    async with FaultProxy(address.hostname, address.port) as running:
        yield running
