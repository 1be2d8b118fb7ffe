"""性能一章的图。"""

from matplotlib.figure import Figure

from tests.benchmarks.figure import Scheme, save_figure
from tests.benchmarks.measurement import Measurement
from tests.pages.paths import DOCS

FOLDER = DOCS / "topics" / "performance"


def draw_bars(name: str, measurements: list[Measurement], unit: str) -> None:
    """横条图：每项一条，末端写数值，误差线是各轮的范围。"""

    def draw(figure: Figure, scheme: Scheme) -> None:
        axes = figure.subplots()
        names = [measurement.name for measurement in measurements]
        speeds = [measurement.speed for measurement in measurements]
        errors = [
            [measurement.speed - measurement.spread[0] for measurement in measurements],
            [measurement.spread[1] - measurement.speed for measurement in measurements],
        ]
        bars = axes.barh(names, speeds, xerr=errors, color=scheme.colours[0], ecolor=scheme.ink)
        axes.bar_label(bars, labels=[f" {speed:,.0f}" for speed in speeds], color=scheme.ink, padding=6)
        axes.invert_yaxis()
        axes.set_xlabel(unit)
        axes.margins(x=0.15)

    save_figure(FOLDER / name, draw, height=0.55 * len(measurements) + 1)


def draw_curve(name: str, measurements: list[Measurement], x_label: str, unit: str) -> None:
    """折线图，横轴取对数；阴影是各轮的范围。"""

    def draw(figure: Figure, scheme: Scheme) -> None:
        axes, colour = figure.subplots(), scheme.colours[0]
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

    save_figure(FOLDER / name, draw, height=4)
