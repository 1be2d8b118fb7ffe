"""页面上的图：浅色、深色各一份 SVG，文字仍是文字。"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

FONT = "sans-serif"


@dataclass(frozen=True)
class Scheme:
    """一种配色。``colours`` 依次给每组数据。"""

    name: str
    ink: str
    colours: tuple[str, ...]


SCHEMES = (
    Scheme("light", "#1f2937", ("#2563a8", "#b45309", "#b3261e")),
    Scheme("dark", "#e5e7eb", ("#7db4ec", "#f0b35e", "#f2938c")),
)


def save_figure(stem: Path, draw: Callable[[Figure, Scheme], None], height: float) -> None:
    """每种配色画一遍，写成 ``stem-light.svg`` 和 ``stem-dark.svg``。"""
    stem.parent.mkdir(parents=True, exist_ok=True)
    for scheme in SCHEMES:
        inked = ("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color")
        style = {
            "svg.fonttype": "none",
            "svg.hashsalt": stem.name,
            "font.family": FONT,
            "axes.spines.top": False,
            "axes.spines.right": False,
            **dict.fromkeys(inked, scheme.ink),
        }
        with mpl.rc_context(style), warnings.catch_warnings():  # type: ignore[arg-type]
            warnings.filterwarnings("ignore", "Glyph .* missing")  # 字由浏览器画，这里只排版
            figure = Figure(figsize=(8, height), layout="constrained")
            draw(figure, scheme)
            figure.savefig(f"{stem}-{scheme.name}.svg", transparent=True, metadata={"Date": None})
