"""把矩阵的结果写成页面包含的两个文件。"""

from datetime import UTC, datetime

from tests.matrix.combination import DRIVERS, SERVERS
from tests.matrix.run import Result
from tests.pages.paths import SNIPPETS

TABLE = SNIPPETS / "compatibility.md"
FOOTER = SNIPPETS / "verified.txt"


def write_report(results: list[Result]) -> None:
    """写兼容性表；页脚只写每个代码块都通过的版本。"""
    rows = [
        f"| {r.combination.driver} | {r.combination.server} | {r.combination.python} | {r.blocks} | {_verdict(r)} |"
        for r in results
    ]
    header = ["| 驱动 | 服务器 | Python | 代码块 | 结果 |", "|---|---|---|---|---|"]
    day = datetime.now(UTC).date().isoformat()
    TABLE.write_text("\n".join([*header, *rows, "", f"{day} 运行。", ""]), "utf-8")
    passed = [result.combination for result in results if result.passed]
    drivers = [version for version in DRIVERS if any(c.driver == version for c in passed)]
    servers = [version for version in SERVERS if any(c.server == version for c in passed)]
    pythons = sorted({c.python for c in passed}, key=lambda version: int(version.split(".")[1]))
    footer = f"Neo4j {'、'.join(servers)} · 驱动 {'、'.join(drivers)} · Python {'、'.join(pythons)} · {day}"
    FOOTER.write_text(f"*已实跑：{footer}*{{ .verified }}\n", "utf-8")


def _verdict(result: Result) -> str:
    return "全部通过" if result.passed else f"{result.failures} 个失败"
