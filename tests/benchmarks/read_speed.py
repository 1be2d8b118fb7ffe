"""读取的速度和内存：逐条、全部取回，异步、同步，neo4j-rust-ext，更新的 Python。"""

from pathlib import Path
from statistics import median

from tests.benchmarks.child import measure_once
from tests.benchmarks.interpreter import CURRENT, PYTHON, newer, with_rust_extension
from tests.benchmarks.measurement import Measurement
from tests.neo4j_server import Server

ROWS = 500_000
READER = Path(__file__).with_name("reader.py")


def measure_reading(server: Server, rounds: int) -> list[Measurement]:
    """返回每种读法的速度；名字里写着多出来的内存（中位数）。"""
    ways = {
        f"异步，逐条处理，Python {PYTHON}": ("stream", CURRENT),
        f"异步，data() 全部取回，Python {PYTHON}": ("data", CURRENT),
        f"异步，逐条处理，Python {PYTHON}，neo4j-rust-ext": ("stream", with_rust_extension()),
    }
    if found := newer():
        version, interpreter = found
        ways[f"异步，逐条处理，Python {version}"] = ("stream", interpreter)
    ways[f"同步，逐条处理，Python {PYTHON}"] = ("sync", CURRENT)
    measurements = {name: Measurement(name, ROWS) for name in ways}
    memory: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, (way, interpreter) in ways.items():
            result = measure_once(interpreter, READER, way, ROWS, server=server)
            measurements[name].speeds.append(ROWS / result["seconds"])
            memory[name].append(result["megabytes"])
    for name, measurement in measurements.items():
        measurement.name += f"，内存 +{median(memory[name]):.0f} MB"
    return list(measurements.values())
