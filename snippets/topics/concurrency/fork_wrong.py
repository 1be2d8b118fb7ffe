"""fork 之后，子进程用父进程的驱动。"""

import asyncio
import os
import subprocess
import sys
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect


# --8<-- [start:shown]
async def connect(uri: str, auth: tuple[str, str]) -> AsyncDriver:
    driver = AsyncGraphDatabase.driver(uri, auth=auth)
    await driver.execute_query("RETURN 1")
    return driver


def prefork(uri: str, auth: tuple[str, str]) -> None:
    driver = asyncio.run(connect(uri, auth))  # Celery、gunicorn --preload 导入应用时就是这样
    if os.fork() == 0:
        asyncio.run(driver.execute_query("RETURN 1"))
    else:
        os.wait()


# --8<-- [end:shown]


def main(server: Any) -> None:
    environment = {**os.environ, "URI": server.uri, "PASSWORD": server.auth[1], "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.run([sys.executable, __file__], env=environment, capture_output=True, text=True)
    last_line = process.stderr.strip().splitlines()[-1]
    print(f"子进程的最后一行: RuntimeError: … got {last_line.partition('> got ')[2]}")
    expect("子进程成功", "Traceback" not in process.stderr, True)


if __name__ == "__main__":
    prefork(os.environ["URI"], ("neo4j", os.environ["PASSWORD"]))
