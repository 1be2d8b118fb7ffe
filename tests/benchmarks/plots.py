"""性能一章的图：浅色、深色各一份 SVG，文字仍是文字。"""

from collections.abc import Callable

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tests.benchmarks.measurement import Measurement
from tests.pages.paths import DOCS

FOLDER = DOCS / "topics" / "performance"
SCHEMES = {"light": ("#1f2937", "#2563a8"), "dark": ("#e5e7eb", "#7db4ec")}  # 文字、数据
FONT = "sans-serif"


def draw_bars(name: str, measurements: list[Measurement], unit: str) -> None:
    """横条图：每项一条，末端写数值，误差线是各轮的范围。"""

    def draw(axes: Axes, ink: str, colour: str) -> None:
        names = [measurement.name for measurement in measurements]
        speeds = [measurement.speed for measurement in measurements]
        errors = [
            [measurement.speed - measurement.spread[0] for measurement in measurements],
            [measurement.spread[1] - measurement.speed for measurement in measurements],
        ]
        bars = axes.barh(names, speeds, xerr=errors, color=colour, ecolor=ink)
        axes.bar_label(bars, labels=[f" {speed:,.0f}" for speed in speeds], color=ink, padding=6)
        axes.invert_yaxis()
        axes.set_xlabel(unit)
        axes.margins(x=0.15)

    _save(name, draw, height=0.55 * len(measurements) + 1)


def draw_curve(name: str, measurements: list[Measurement], x_label: str, unit: str) -> None:
    """折线图，横轴取对数；阴影是各轮的范围。"""

    def draw(axes: Axes, ink: str, colour: str) -> None:  # noqa: ARG001
        sizes = [int(measurement.name) for measurement in measurements]
        axes.plot(sizes, [measurement.speed for measurement in measurements], marker="o", color=colour)
        low, high = zip(*(measurement.spread for measurement in measurements), strict=True)
        axes.fill_between(sizes, low, high, color=colour, alpha=0.25)
        axes.set_xscale("log")
        axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
        axes.minorticks_off()
        axes.set_ylim(bottom=0)
        axes.set_xlabel(x_label)
        axes.set_ylabel(unit)

    _save(name, draw, height=4)


def _save(name: str, draw: Callable[[Axes, str, str], None], height: float) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scheme, (ink, colour) in SCHEMES.items():
        style = {
            "svg.fonttype": "none",
            "svg.hashsalt": name,
            "font.family": FONT,
            **dict.fromkeys(("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color"), ink),
        }
        with mpl.rc_context(style):  # type: ignore[arg-type]
            figure = Figure(figsize=(8, height), layout="constrained")
            axes = figure.subplots()
            axes.spines[["top", "right"]].set_visible(False)
            draw(axes, ink, colour)
            figure.savefig(FOLDER / f"{name}-{scheme}.svg", transparent=True, metadata={"Date": None})
