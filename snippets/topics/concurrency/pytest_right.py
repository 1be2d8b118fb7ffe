"""pytest-asyncio：夹具和测试用同一个事件循环。"""

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect


# --8<-- [start:shown]
@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def driver() -> AsyncIterator[AsyncDriver]:
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    async with AsyncGraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        await driver.verify_connectivity()
        yield driver


@pytest.mark.asyncio(loop_scope="session")
async def test_answers_one(driver: AsyncDriver) -> None:
    records, _, _ = await driver.execute_query("RETURN 1 AS n")
    assert records[0]["n"] == 1


# --8<-- [end:shown]


def main(server: Any) -> None:
    alone = [
        "-q",
        "--noconftest",
        "-c",
        os.devnull,
        "--rootdir",
        str(Path(__file__).parent),
        "-p",
        "pytest_asyncio.plugin",
    ]
    process = subprocess.run(  # noqa: S603  运行的是本文件
        [sys.executable, "-m", "pytest", *alone, __file__],
        env={
            **os.environ,
            **server.client_environment,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    expect("测试结果", process.stdout.splitlines()[-1].partition(" in ")[0], "1 passed")
