"""各种写法，每种在自己的进程里运行：内存才量得准，漏了也不连累别人。"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

from tests.neo4j_server import Server
from tests.pages.paths import ROOT
from tests.soak.sample import Sample

GRACE_SECONDS = 120.0


@dataclass(frozen=True)
class Variant:
    """``name`` 用在图和表里；``leaks`` 为真时混进漏的操作。"""

    name: str
    leaks: bool


RECOMMENDED = Variant("推荐的写法", leaks=False)
WRONG = Variant("二十个请求漏一个会话", leaks=True)


def run(variant: Variant, server: Server, *, seconds: float, every: float, seed: int) -> list[Sample]:
    """在新的进程里浸泡；怎样离开都结束那个进程。"""
    order = {
        "uri": server.uri,
        "auth": server.auth,
        "leaks": variant.leaks,
        "seconds": seconds,
        "every": every,
        "seed": seed,
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.soak.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        try:
            output, _ = process.communicate(json.dumps(order), timeout=seconds + GRACE_SECONDS)
        finally:
            process.kill()
    if process.returncode:
        raise RuntimeError(f"{variant.name}：浸泡的进程以 {process.returncode} 结束")
    return [Sample(**sample) for sample in json.loads(output)]
