"""检测脚本有多快：和 ruff、pylint 在同一次运行里交替测量，写出 docs/check 展示的表。

用法：python -m tests.benchmarks.check_speed [--python 解释器] [--rounds N] [--cache 目录]    需要能访问 PyPI。

三种语料：本解释器的标准库；装好的一批包（至少 15,000 个文件）；使用 Neo4j 的项目。再加一个文件的启动开销：
按路径运行的脚本每次都要编译，用 -m 运行时 Python 保存编译结果，所以后两种各测一次。
ruff 是优化编译的；没有打开 --enable-optimizations 的解释器（pyenv 的默认）慢一到三成，用 --python 换成发行版的。
pylint 每种语料只抽 20 个文件，否则要几个小时；它的倍数是在这 20 个文件上的。
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.machine import processor
from tests.pages.paths import ROOT, SNIPPETS

SCRIPT = ROOT / "docs" / "check_neo4j_sessions.py"
TABLE = SNIPPETS / "check" / "speed.md"
INSTALLED = [
    "homeassistant",
    "ansible",
    "django",
    "sympy",
    "sqlalchemy",
    "transformers",
    "pandas",
    "scipy",
    "kubernetes",
]
NEO4J = [
    "graphiti-core", "lightrag-hku", "neomodel", "langchain-neo4j", "neo4j-graphrag", "cognee", "cartography",
    "llama-index-graph-stores-neo4j", "mem0ai",
]  # fmt: skip
PYLINT_FILES = 20


def run(command: list[str], **environment: str) -> float:
    """运行一个命令，输出丢弃；返回用时（秒）。"""
    start = time.perf_counter()
    subprocess.run(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        cwd=ROOT,
        check=False,
    )
    return time.perf_counter() - start


# 内核把父进程的峰值也算给子进程，所以由一个小的解释器去启动和测量。
PEAK = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(os.wait4(process.pid, 0)[2].ru_maxrss)
"""


def peak(command: list[str], **environment: str) -> float:
    """一个命令和它的子进程里，最大的一个的内存峰值（MB）。"""
    measured = subprocess.run(
        [sys.executable, "-S", "-c", PEAK, *command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
        env={**os.environ, **environment},
    )
    return int(measured.stdout) / 1024


def by_path(python: str) -> list[str]:
    return [python, str(SCRIPT), "--quiet"]


def as_module(python: str) -> list[str]:
    return [python, "-m", SCRIPT.stem, "--quiet"]


def ruff(*paths: Path) -> list[str]:
    executable = shutil.which("ruff", path=str(Path(sys.executable).parent)) or "ruff"
    return [executable, "check", "--no-cache", "--isolated", "--quiet", "--select", "ASYNC", *map(str, paths)]


def pylint(*paths: Path) -> list[str]:
    return [sys.executable, "-m", "pylint", "--rcfile=/dev/null", "--errors-only", *map(str, paths)]


def interleaved(commands: list[list[str]], rounds: int, **environment: str) -> list[list[float]]:
    """每轮各运行一次，第一轮只为热身；返回每个命令的各次运行。"""
    results: list[list[float]] = [[] for _ in commands]
    for number in range(rounds + 1):
        for command, runs in zip(commands, results, strict=True):
            measured = run(command, **environment)
            if number:
                runs.append(measured)
    return results


def install(packages: list[str], folder: Path) -> Path:
    """把包（不含依赖）装进 folder；装过就直接用。"""
    if not folder.exists():
        partial = folder.with_suffix(".partial")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", str(partial)]
        subprocess.run([*pip, *packages], check=True)
        partial.rename(folder)
    return folder


def python_files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*.py") if file.is_file() and "site-packages" not in file.parts)


def version_of(python: str) -> str:
    """解释器的版本，例如 3.11.2。"""
    return subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout.split()[1]


def row(name: str, path: Path, own: list[str], rounds: int, tools: Path | None) -> str:
    """一种语料的一行；own 是运行本脚本的命令，没有 tools 就不和 pylint 比。"""
    environment = {"PYTHONPATH": str(tools or path.parent), "PYTHONDONTWRITEBYTECODE": ""}
    mine, theirs = interleaved([[*own, str(path)], ruff(path)], rounds, **environment)
    files = python_files(path)
    sample = files[:: max(1, len(files) // PYLINT_FILES)][:PYLINT_FILES]
    times_pylint = "–"
    if tools is not None:
        small = interleaved([[*own, *map(str, sample)]], 1, **environment)[0]
        slow = run(pylint(*sample), **environment)  # 几分钟一次，不值得热身
        times_pylint = f"{slow / statistics.median(small):.0f}"
    megabytes = sum(f.stat().st_size for f in files) / 1e6
    memory = peak([*own, str(path)], **environment)
    one, other = statistics.median(mine), statistics.median(theirs)
    line = (
        f"| {name} | {len(files):,} | {megabytes:,.1f} | {one * 1000:,.0f} | {other * 1000:,.0f} "
        f"| {other / one:.2f} | {times_pylint} | {memory:.0f} |"
    )
    print(line, flush=True)
    return line


def main() -> None:
    parser = argparse.ArgumentParser(description="测量检测脚本的速度，写出 docs/check 展示的表")
    parser.add_argument("--python", default=sys.executable, help="运行本脚本的解释器；默认是正在用的这一个")
    parser.add_argument("--rounds", type=int, default=7, help="每个命令测几次，取中位数")
    parser.add_argument("--cache", type=Path, help="语料放在这里，下次直接用；默认用临时目录")
    parser.add_argument("--no-pylint", action="store_true", help="不和 pylint 比（它占去大部分时间）")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.cache or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        tools = (
            None
            if options.no_pylint
            else install(["pylint", "astroid", "isort", "mccabe", "tomlkit", "dill", "platformdirs"], folder / "pylint")
        )
        single = SNIPPETS / "check" / "graph.txt"
        shutil.copyfile(SCRIPT, (tools or folder) / SCRIPT.name)
        one = folder / "graph.py"
        shutil.copyfile(single, one)
        tree_name = "装好的包：" + "、".join(INSTALLED[:4]) + " 等"
        library, tree = Path(sysconfig.get_path("stdlib")), install(INSTALLED, folder / "installed")
        users = install(NEO4J, folder / "neo4j")
        script, module = by_path(options.python), as_module(options.python)
        measured = [
            ("Python 标准库", library, script),
            (tree_name, tree, script),
            (f"{tree_name}，`python -m`", tree, module),
            ("使用 Neo4j 的项目：" + "、".join(NEO4J[:3]) + " 等", users, script),
            ("一个文件", one, script),
            ("一个文件，`python -m`", one, module),
        ]
        lines = [
            "| 语料 | 文件 | MB | 本脚本（毫秒） | ruff（毫秒） | ruff 的倍数 | pylint 的倍数 | 内存峰值（MB） |",
            "|---|--:|--:|--:|--:|--:|--:|--:|",
        ]
        print("\n".join(lines), flush=True)
        for name, path, own in measured:
            lines.append(row(name, path, own, options.rounds, tools))
    note = (
        f"*各轮交替运行，取中位数；倍数是对方用时除以本脚本用时。ruff {version('ruff')}，`check --no-cache --select ASYNC`；"
        f"{'' if tools is None else f'pylint 只在每种语料抽出的 {PYLINT_FILES} 个文件上比。'}"
        f"Python {version_of(options.python)} · {processor()}，{os.cpu_count()} 核 · {datetime.now(UTC):%Y-%m-%d}*"
    )
    TABLE.write_text("\n".join([*lines, "", note, ""]), "utf-8")


if __name__ == "__main__":
    main()
