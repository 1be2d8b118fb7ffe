"""写入的速度：各种写法，不同的批大小。"""

from pathlib import Path

from neo4j import GraphDatabase

from tests.benchmarks.child import measure_once
from tests.benchmarks.interpreter import CURRENT, with_rust_extension
from tests.benchmarks.measurement import Measurement
from tests.neo4j_server import Server

WRITER = Path(__file__).with_name("writer.py")
PATTERN_ROWS = 5_000
CURVE_ROWS = 10_000
BATCH_SIZES = (10, 50, 100, 500, 1000, 2000, 5000, 10_000)
Way = tuple[str, int, str]  # 写法，每批行数，解释器


def measure_patterns(server: Server, rounds: int) -> list[Measurement]:
    """每种写法写 ``PATTERN_ROWS`` 行，各写法交错进行。"""
    rust = with_rust_extension()
    ways: dict[str, Way] = {
        "逐条，一条一提交": ("each", 1, CURRENT),
        "逐条，一个事务": ("one_transaction", 1, CURRENT),
        "逐条，20 个并发": ("concurrent", 1, CURRENT),
        "UNWIND 每批 1000，托管事务": ("batches", 1000, CURRENT),
        "UNWIND 全部一批": ("batches", PATTERN_ROWS, CURRENT),
        "CALL IN TRANSACTIONS 每批 1000": ("server_batches", 1000, CURRENT),
        "UNWIND 每批 1000，4 批同时": ("several_batches", 1000, CURRENT),
        "UNWIND 每批 1000，neo4j-rust-ext": ("batches", 1000, rust),
        "UNWIND 每批 1000，4 批同时，neo4j-rust-ext": ("several_batches", 1000, rust),
    }
    return _measure(server, rounds, PATTERN_ROWS, ways)


def measure_batch_sizes(server: Server, rounds: int) -> list[Measurement]:
    """推荐的写法，不同的批大小，各写 ``CURVE_ROWS`` 行。"""
    ways: dict[str, Way] = {str(size): ("batches", size, CURRENT) for size in BATCH_SIZES}
    return _measure(server, rounds, CURVE_ROWS, ways)


def _measure(server: Server, rounds: int, count: int, ways: dict[str, Way]) -> list[Measurement]:
    server.clear()
    with GraphDatabase.driver(server.uri, auth=server.auth) as driver:
        driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    measurements = {name: Measurement(name, count) for name in ways}
    for number in range(rounds + 1):
        for name, (way, size, interpreter) in ways.items():
            seconds = measure_once(interpreter, WRITER, way, count, size, server=server)["seconds"]
            if number > 0:  # 第一轮只为热身：服务器的 JVM 还在编译
                measurements[name].speeds.append(count / seconds)
    return list(measurements.values())
