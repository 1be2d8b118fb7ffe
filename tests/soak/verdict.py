"""一次浸泡的判决：不增长，不泄漏。"""

from dataclasses import dataclass
from statistics import median

from tests.soak.sample import Sample

WARM_UP = 0.2  # 开头这一段不算：连接池在填满，服务器和解释器在热身
GROWTH_MEGABYTES = 5.0
GROWTH_OBJECTS = 2_000


@dataclass(frozen=True)
class Verdict:
    """``growth`` 是热身之后，最后三分之一和最初三分之一的中位数之差；泄漏取任何一次采样里的最大值。"""

    growth_megabytes: float
    growth_objects: float
    stray_sockets: int
    in_use: int
    sessions: int
    transactions: int

    @classmethod
    def of(cls, samples: list[Sample]) -> "Verdict":
        """从全部采样得出。"""
        return cls(
            growth_megabytes=_growth([sample.megabytes for sample in samples]),
            growth_objects=_growth([float(sample.objects) for sample in samples]),
            stray_sockets=max(sample.stray_sockets for sample in samples),
            in_use=max(sample.in_use for sample in samples),
            sessions=max(sample.sessions for sample in samples),
            transactions=max(sample.transactions for sample in samples),
        )

    @property
    def holds(self) -> bool:
        """内存和对象没有增长，没有请求在跑时什么也没有留下。"""
        bounded = self.growth_megabytes <= GROWTH_MEGABYTES and self.growth_objects <= GROWTH_OBJECTS
        return bounded and not any((self.stray_sockets, self.in_use, self.sessions, self.transactions))


def _growth(values: list[float]) -> float:
    settled = values[int(len(values) * WARM_UP) :]
    third = max(1, len(settled) // 3)
    return median(settled[-third:]) - median(settled[:third])
