"""浸泡的子进程：标准输入读要做什么，标准输出写全部采样，都是 JSON。"""

import asyncio
import json
import logging
import sys
from dataclasses import asdict

from tests.soak.address import Address
from tests.soak.operation import break_without_closing
from tests.soak.workload import soak


def main() -> None:
    """做完才写：中途死了，父进程看得出来。"""
    order = json.load(sys.stdin)
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # 取消和漏满的连接池，驱动都会记日志
    server = Address(order["uri"], tuple(order["auth"]))
    leak = break_without_closing if order["leaks"] else None
    samples = asyncio.run(soak(server, leak, seconds=order["seconds"], every=order["every"], seed=order["seed"]))
    json.dump([asdict(sample) for sample in samples], sys.stdout)


if __name__ == "__main__":
    main()
