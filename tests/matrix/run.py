"""在自己的虚拟环境里运行一个组合。"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.matrix.combination import Combination
from tests.neo4j_server.entrypoint import SHORT_RUN
from tests.pages.paths import ROOT

CACHE = ROOT / ".cache" / "matrix"


@dataclass(frozen=True)
class Result:
    """一个组合的结果；``log`` 是它的输出，相对于项目根目录。"""

    combination: Combination
    blocks: int
    failures: int
    log: Path

    @property
    def passed(self) -> bool:
        """至少跑了一个代码块，而且都通过。"""
        return self.blocks > 0 and self.failures == 0


def run(combination: Combination, *, record: bool = False) -> Result:
    """装好 ``combination`` 的环境，运行全部代码块；``record`` 为真时记录输出，不比较。

    :raises subprocess.CalledProcessError: 环境装不上；代码块失败不抛异常，记在结果里。
    """
    folder = CACHE / combination.name
    folder.mkdir(parents=True, exist_ok=True)
    python = _environment(folder, combination)
    junit, log = folder / "junit.xml", folder / "output.txt"
    junit.unlink(missing_ok=True)
    command = [str(python), "-m", "pytest", "--markdown-docs", "docs", "-q", f"--junitxml={junit}"]
    command += ["--record"] if record else []
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")},
        "NEO4J_VERSION": combination.server,
        "NEO4J_BACKEND": "embedded",
        "NEO4J_JVM_OPTIONS": SHORT_RUN,  # 一个组合只启动一次，不值得做启动缓存
    }
    with log.open("w", encoding="utf-8") as output:
        subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT, check=False)
    blocks, failures = _count(junit)
    return Result(combination, blocks, failures, log.relative_to(ROOT))


def _environment(folder: Path, combination: Combination) -> Path:
    uv = str(Path(sys.executable).with_name("uv"))
    python = folder / "venv" / "bin" / "python"
    environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder / "venv"), "UV_PYTHON_DOWNLOADS": "never"}
    environment.pop("VIRTUAL_ENV", None)
    sync = [uv, "sync", "--frozen", "--quiet", "--python", combination.interpreter]
    subprocess.run(sync, cwd=ROOT, env=environment, check=True)
    driver = [uv, "pip", "install", "--quiet", "--python", str(python), f"neo4j=={combination.driver}"]
    subprocess.run(driver, cwd=ROOT, env=environment, check=True)
    return python


def _count(junit: Path) -> tuple[int, int]:
    if not junit.exists():
        return 0, 1
    suite = ET.parse(junit).getroot().find("testsuite")  # noqa: S314  自己刚写的文件
    if suite is None:
        return 0, 1
    return int(suite.get("tests", 0)), int(suite.get("failures", 0)) + int(suite.get("errors", 0))
