"""读取的速度和内存：逐条、全部取回，纯 Python 驱动和 neo4j-rust-ext。每次测量都在新的进程里。"""

import json
import os
import subprocess
import sys
from pathlib import Path

import neo4j

from tests.benchmarks.measurement import Measurement
from tests.neo4j_server import Server
from tests.pages.paths import ROOT

ROWS = 500_000
RUST_EXTENSION = ROOT / ".cache" / "bench" / "neo4j-rust-ext"
READER = Path(__file__).with_name("reader.py")


def measure_reading(server: Server, rounds: int) -> list[Measurement]:
    """返回每种读法的速度；名字里写着多出来的内存（中位数）。"""
    interpreters = {"纯 Python 驱动": sys.executable, "neo4j-rust-ext": str(_with_rust_extension())}
    measurements: list[Measurement] = []
    memory: dict[int, list[float]] = {}
    for _ in range(rounds):
        index = 0
        for package, interpreter in interpreters.items():
            for way, label in (("stream", "逐条处理"), ("data", "data() 全部取回")):
                if index == len(measurements):
                    measurements.append(Measurement(f"{label}，{package}", ROWS))
                    memory[index] = []
                seconds, megabytes = _read(interpreter, way, server)
                measurements[index].speeds.append(ROWS / seconds)
                memory[index].append(megabytes)
                index += 1
    for index, measurement in enumerate(measurements):
        measurement.name += f"，内存 +{sorted(memory[index])[len(memory[index]) // 2]:.0f} MB"
    return measurements


def _read(interpreter: str, way: str, server: Server) -> tuple[float, float]:
    environment = {
        **os.environ,
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.auth[0],
        "NEO4J_PASSWORD": server.auth[1],
    }
    output = subprocess.run(
        [interpreter, str(READER), way, str(ROWS)], env=environment, check=True, capture_output=True, text=True
    ).stdout
    result = json.loads(output)
    return float(result["seconds"]), float(result["megabytes"])


def _with_rust_extension() -> Path:
    """一个装了 neo4j-rust-ext 的虚拟环境里的解释器。"""
    python = RUST_EXTENSION / "bin" / "python"
    if not python.exists():
        uv = str(Path(sys.executable).with_name("uv"))
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, str(RUST_EXTENSION)], check=True)
        package = f"neo4j-rust-ext=={neo4j.__version__}.*"
        subprocess.run([uv, "pip", "install", "--quiet", "--python", str(python), package], check=True)
    return python
