"""页面包含的 Markdown 表。"""

from tests.benchmarks.measurement import Measurement
from tests.pages.paths import SNIPPETS

FOLDER = SNIPPETS / "topics" / "performance" / "measured"


def write_table(name: str, measurements: list[Measurement], machine: str) -> None:
    """写 ``name.md``：每项的中位数、范围，和相对于第一项的倍数。"""
    first = measurements[0].speed
    rows = [
        f"| {m.name} | {m.rows:,} | {m.speed:,.0f} | {m.spread[0]:,.0f}–{m.spread[1]:,.0f} | {m.speed / first:.1f} |"
        for m in measurements
    ]
    header = ["| 写法 | 行数 | 行/秒（中位数） | 各轮的范围 | 倍数 |", "|---|--:|--:|--:|--:|"]
    (FOLDER / f"{name}.md").write_text("\n".join([*header, *rows, "", f"*{machine}*", ""]), "utf-8")
