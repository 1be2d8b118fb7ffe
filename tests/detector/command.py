"""在子进程里运行检测脚本，就像用户运行下载来的那一份。"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

SCRIPT = Path(__file__).parent.parent.parent / "docs" / "check_neo4j_sessions.py"

# 两处确定无疑的错：第 5 行的 begin_transaction() 缺少 await，第 10 行的会话从不关闭。
FAULTY = '''\
"""两处错误。"""

async def transfer(driver):
    async with driver.session() as session:
        async with session.begin_transaction() as tx:
            await tx.run("MATCH (n) SET n.x = 1")


async def leak(driver):
    session = driver.session()
    await session.run("MATCH (n) SET n.x = 1")
'''
CLEAN = """\
async def read(driver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return await result.data()
"""


class Ended(NamedTuple):
    """一次运行的结果：退出码、标准输出、标准错误。"""

    code: int
    out: str
    err: str


def check(
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    python: str = sys.executable,
) -> Ended:
    """运行脚本并等它结束；输出按 UTF-8 解码，解不开就是测试失败。"""
    ended = subprocess.run(
        [python, str(SCRIPT), *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        check=False,
        timeout=300,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def write(folder: Path, **files: str) -> Path:
    """在 folder 里写 Python 文件，名字里的 `__` 是目录分隔：`app__a` 写成 app/a.py。"""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder
