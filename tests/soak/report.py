"""故障一章包含的表，和它旁边的图。"""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from tests.benchmarks.figure import Scheme, save_figure
from tests.pages.paths import DOCS, SNIPPETS
from tests.soak.sample import Sample
from tests.soak.variant import Variant
from tests.soak.verdict import Verdict

TABLE = SNIPPETS / "topics" / "faults" / "soak.md"
FIGURE = DOCS / "topics" / "faults" / "soak"
Runs = dict[Variant, list[Sample]]


def write_table(runs: Runs, machine: str) -> None:
    """每种写法一行，表下写明机器和版本。"""
    header = (
        "| 写法 | 分钟 | 操作 | 没做成 | 内存（MB） | 内存增长（MB） | 对象增长 | 占用的连接 | 池外的连接 | "
        "活跃的会话 | 未结束的事务 |"
    )
    rows = [_row(variant.name, samples) for variant, samples in runs.items()]
    TABLE.write_text("\n".join([header, "|---" + "|--:" * 10 + "|", *rows, "", f"*{machine}*", ""]), "utf-8")


def _row(name: str, samples: list[Sample]) -> str:
    verdict, last = Verdict.of(samples), samples[-1]
    cells = (
        name,
        f"{last.seconds / 60:.0f}",
        f"{last.operations:,}",
        f"{last.failures:,}",
        f"{samples[0].megabytes:.1f} → {last.megabytes:.1f}",
        f"{verdict.growth_megabytes:+.1f}",
        f"{verdict.growth_objects:+,.0f}",
        str(verdict.in_use),
        str(verdict.stray_sockets),
        str(verdict.sessions),
        str(verdict.transactions),
    )
    return f"| {' | '.join(cells)} |"


def draw(runs: Runs) -> None:
    """上面是内存，下面是漏掉的连接；横轴都是分钟。"""

    def panels(figure: Figure, scheme: Scheme) -> None:
        memory, leaked = figure.subplots(2, 1, sharex=True)
        for (variant, samples), colour in zip(runs.items(), (scheme.colours[0], scheme.colours[-1]), strict=True):
            minutes = [sample.seconds / 60 for sample in samples]
            memory.plot(minutes, [sample.megabytes for sample in samples], color=colour, label=variant.name)
            held = [sample.in_use + sample.stray_sockets for sample in samples]
            leaked.plot(minutes, held, color=colour, linewidth=2, clip_on=False)  # 0 就在轴上，不裁掉一半
        _label(memory, "进程的内存（MB）")
        _label(leaked, "没有请求时还占着的连接")
        leaked.set_xlabel("分钟")
        memory.legend(frameon=False, loc="lower right")

    save_figure(FIGURE, panels, height=6)


def _label(axes: Axes, text: str) -> None:
    axes.set_title(text, loc="left", fontsize="medium")
    axes.margins(x=0.02)
    axes.set_ylim(0, max(1.0, axes.dataLim.y1) * 1.2)  # 留出图例的地方
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
