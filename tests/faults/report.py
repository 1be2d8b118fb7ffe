"""打印每次运行的不变量；``FAULT_REPORT`` 指定文件时也追加到那里。"""

import os
from pathlib import Path

from tests.faults.fault import Fault
from tests.faults.invariants import Invariants
from tests.faults.workload import Ledger


def report(seed: int, faults: list[Fault], result: Invariants, recovery: dict[str, float], ledger: Ledger) -> None:
    """一次运行三行：结局、恢复时间、各种结局的个数。"""
    names = "、".join((fault.__doc__ or fault.__name__).rstrip("。") for fault in faults) or "只有取消"
    outcomes = "，".join(f"{name} {count}" for name, count in ledger.outcomes.most_common())
    slowest = "，".join(f"{name} {seconds:.1f} 秒" for name, seconds in recovery.items()) or "无"
    text = (
        f"种子 {seed}（{names}）\n"
        f"  确认 {result.acknowledged}，未确认 {result.unacknowledged}；丢失 {result.lost}，重复 {result.duplicated}，"
        f"半个 {result.partial}；占用的连接 {result.connections_in_use}，活跃会话 {result.sessions_active}，"
        f"未结束的事务 {result.transactions_open}\n"
        f"  恢复：{slowest}\n"
        f"  结局：{outcomes}\n"
    )
    print(f"\n{text}", end="")
    if path := os.environ.get("FAULT_REPORT"):
        with Path(path).open("a", encoding="utf-8") as output:
            output.write(text)
