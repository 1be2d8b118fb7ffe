"""把片段文件作为程序运行，在自己的进程组里：它再启动多少进程，怎样离开都一个不留。"""

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress

from tests.neo4j_server import Server

LIMIT_SECONDS = 240.0  # 空闲的机器上不到 15 秒


def run_as_program(path: str, server: Server) -> None:
    """运行 ``path``，打印它的标准输出；``NEO4J_…`` 环境变量里是 ``server``。

    :raises RuntimeError: 它的退出码不是 0；消息里有它的标准错误。
    :raises subprocess.TimeoutExpired: 它运行超过了 ``LIMIT_SECONDS``。
    """
    environment = {
        **os.environ,
        **server.client_environment,
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    # 输出进文件，不进管道：程序结束了，它的子进程还握着管道，读的人就一直等
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        with subprocess.Popen(
            [sys.executable, path],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            start_new_session=True,
        ) as process:
            try:
                process.wait(LIMIT_SECONDS)
            finally:
                with suppress(ProcessLookupError):  # 整组都已经结束
                    os.killpg(process.pid, signal.SIGKILL)
        output.seek(0)
        print(output.read(), end="")
        if process.returncode:
            errors.seek(0)
            raise RuntimeError(f"{path} 以 {process.returncode} 结束：\n{errors.read()}")
