"""pytest-asyncio：驱动的夹具管整个会话，测试却各有各的事件循环。"""

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect


# --8<-- [start:shown]
@pytest_asyncio.fixture(scope="session")
async def driver() -> AsyncIterator[AsyncDriver]:
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    async with AsyncGraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        await driver.verify_connectivity()
        yield driver


@pytest.mark.asyncio
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
        os.path.dirname(__file__),
        "-p",
        "pytest_asyncio.plugin",
    ]
    process = subprocess.run(
        [sys.executable, "-m", "pytest", *alone, __file__],
        env={
            **os.environ,
            **server.client_environment,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        capture_output=True,
        text=True,
    )
    reasons = [line for line in process.stdout.splitlines() if line.startswith("E ") and "different loop" in line]
    print(f"RuntimeError: … got {reasons[-1].partition('> got ')[2]}")
    expect("测试结果", process.stdout.splitlines()[-1].partition(" in ")[0], "1 passed")
