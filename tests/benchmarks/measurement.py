"""一项测量：多轮的速度，和它们的中位数、最小、最大。"""

from dataclasses import dataclass, field
from statistics import median


@dataclass
class Measurement:
    """``name`` 在 ``rows`` 行上的速度，每轮一个，单位：行/秒。"""

    name: str
    rows: int
    speeds: list[float] = field(default_factory=list)

    @property
    def speed(self) -> float:
        """中位数。"""
        return median(self.speeds)

    @property
    def spread(self) -> tuple[float, float]:
        """最慢的一轮和最快的一轮。"""
        return min(self.speeds), max(self.speeds)
