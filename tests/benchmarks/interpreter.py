"""测量用的解释器：本测试的，装了 neo4j-rust-ext 的，本机更新的 Python 的。"""

import subprocess
import sys
from pathlib import Path

import neo4j

from tests.matrix.interpreter import find_interpreter
from tests.pages.paths import ROOT

VENVS = ROOT / ".cache" / "bench"
CURRENT = sys.executable
NEWER = ("3.14", "3.13", "3.12")
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


def with_rust_extension() -> str:
    """装了 neo4j-rust-ext 的解释器，驱动的版本相同。"""
    return _venv(f"neo4j-rust-ext-{neo4j.__version__}", sys.executable, f"neo4j-rust-ext=={neo4j.__version__}.*")


def newer() -> tuple[str, str] | None:
    """PATH 上最新的、比本测试新的 Python：版本和装了同样驱动的解释器；没有就返回 ``None``。"""
    for version in NEWER:
        if version != PYTHON and (path := find_interpreter(version)):
            return version, _venv(f"python-{version}-{neo4j.__version__}", path, f"neo4j=={neo4j.__version__}")
    return None


def _venv(name: str, base: str, package: str) -> str:
    """虚拟环境 ``name`` 里的解释器；第一次用时建好，装上 ``package``。"""
    python = VENVS / name / "bin" / "python"
    if not python.exists():
        uv = str(Path(sys.executable).with_name("uv"))
        subprocess.run([uv, "venv", "--quiet", "--clear", "--python", base, str(VENVS / name)], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", str(python), package], check=True)
    return str(python)
