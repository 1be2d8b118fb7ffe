"""``python -m tests.matrix``：逐个组合运行全部代码块，把结果写进兼容性页面和页脚。"""

import argparse
import sys

from tests.matrix.combination import Combination, combinations, missing_pythons
from tests.matrix.report import write_report
from tests.matrix.run import Result, run


def main() -> int:
    """返回 0 表示每个组合都通过。只有跑完全部组合才改写页面，所以缺一个 Python 就不开始。"""
    parser = argparse.ArgumentParser(prog="make matrix", description="在各种驱动、服务器和 Python 上运行全部代码块")
    parser.add_argument("--only", metavar="文字", help="只运行名字里含有它的组合，例如 driver-5；不改写页面")
    parser.add_argument("--record", action="store_true", help="记录输出，不比较")
    options = parser.parse_args()
    only = options.only
    chosen = [combination for combination in combinations() if only is None or only in combination.name]
    missing = missing_pythons()
    if missing and only is None:
        names = "、".join(f"python{version}" for version in missing)
        print(f"错误：PATH 上没有 {names}；装上它，或用 --only 选几个组合", file=sys.stderr)
        return 2
    if not chosen:
        print(f"错误：没有组合的名字含有 {only}；有 {'、'.join(c.name for c in combinations())}", file=sys.stderr)
        return 2
    results = [_run_and_tell(combination, record=options.record) for combination in chosen]
    if only is None:
        write_report(results)
    return 0 if all(result.passed for result in results) else 1


def _run_and_tell(combination: Combination, *, record: bool) -> Result:
    print(f"{combination.name} …", flush=True)
    result = run(combination, record=record)
    print(f"{combination.name}: {result.blocks} 个代码块，{result.failures} 个失败（{result.log}）", flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main())
