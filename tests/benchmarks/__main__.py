"""``python -m tests.benchmarks``：在本机测量，重画性能一章的图和表。"""

import argparse
import os
import shutil

from tests.benchmarks.machine import describe_machine
from tests.benchmarks.plots import draw_bars, draw_curve
from tests.benchmarks.read_speed import measure_reading
from tests.benchmarks.tables import FOLDER, write_table
from tests.benchmarks.write_speed import measure_batch_sizes, measure_patterns
from tests.neo4j_server import start_server


def main() -> None:
    """先全部测完，再一起写文件：中途失败不会留下半新半旧的结果。"""
    parser = argparse.ArgumentParser(prog="make bench", description="测量并重画性能一章的图和表")
    parser.add_argument("--rounds", type=int, default=3, help="交错的轮数，取中位数（默认 3）")
    rounds = parser.parse_args().rounds
    os.environ["NEO4J_JVM_OPTIONS"] = ""  # 测速时让 JVM 用全部的编译器
    with start_server() as server:
        patterns = measure_patterns(server, rounds)
        batches = measure_batch_sizes(server, rounds)
        reading = measure_reading(server, rounds)
        machine = describe_machine(server)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    write_table("write_patterns", patterns, machine)
    write_table("batch_sizes", batches, machine)
    write_table("reading", reading, machine)
    draw_bars("write_patterns", patterns, unit="行/秒")
    draw_curve("batch_sizes", batches, x_label="每批行数", unit="行/秒")
    print(f"写好了 {FOLDER} 和 docs/topics/performance/*.svg")


if __name__ == "__main__":
    main()
