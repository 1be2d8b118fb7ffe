"""在新的进程里测量一次：热身不会互相影响，内存也才量得准。"""

import json
import os
import subprocess
from pathlib import Path

from tests.neo4j_server import Server
from tests.pages.paths import SNIPPETS


def measure_once(interpreter: str, script: Path, *arguments: object, server: Server) -> dict[str, float]:
    """用 ``interpreter`` 运行 ``script``，返回它打印的 JSON；服务器的地址在 ``NEO4J_…`` 环境变量里。

    :raises subprocess.CalledProcessError: 它失败了。
    """
    environment = {**os.environ, **server.client_environment, "PYTHONPATH": str(SNIPPETS)}
    command = [interpreter, str(script), *map(str, arguments)]
    output = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    result: dict[str, float] = json.loads(output)
    return result
