"""``python -m tests.soak``：浸泡很多分钟，重画故障一章的图和表；增长了或漏了，退出码不是 0。"""

import argparse
import sys

from tests.benchmarks.machine import describe_machine
from tests.neo4j_server import start_server
from tests.soak.report import draw, write_table
from tests.soak.variant import RECOMMENDED, WRONG, run
from tests.soak.verdict import Verdict

WRONG_SHARE = 0.3  # 错误的写法只作对比，不用那么久
SAMPLES = 60


def main() -> None:
    """全部做完才写文件；漏的写法必须被认出来，否则判决什么也证明不了。"""
    parser = argparse.ArgumentParser(prog="make soak", description="浸泡：长时间运行，看内存、连接和事务")
    parser.add_argument("--minutes", type=float, default=10, help="推荐的写法运行多少分钟（默认 10）")
    parser.add_argument("--seed", type=int, default=1, help="操作和取消的随机种子（默认 1）")
    arguments = parser.parse_args()
    seconds: float = arguments.minutes * 60
    runs = {}
    with start_server() as server:
        for variant in (RECOMMENDED, WRONG):
            share = 1.0 if variant is RECOMMENDED else WRONG_SHARE
            samples = run(variant, server, seconds=seconds * share, every=seconds / SAMPLES, seed=arguments.seed)
            runs[variant] = samples
            print(f"{variant.name}：{Verdict.of(samples)}", flush=True)
            server.clear()
        machine = describe_machine(server)
    write_table(runs, machine)
    draw(runs)
    if not Verdict.of(runs[RECOMMENDED]).holds:
        sys.exit("错误：推荐的写法增长了，或者漏了")
    if Verdict.of(runs[WRONG]).holds:
        sys.exit("错误：没有认出漏的写法")


if __name__ == "__main__":
    main()
