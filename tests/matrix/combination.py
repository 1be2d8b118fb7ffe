"""要跑的组合。"""

from dataclasses import dataclass

from tests.matrix.interpreter import find_interpreter

DRIVERS = ("6.4.1", "5.28.8")
SERVERS = ("5.26.25", "2026.09.0")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


@dataclass(frozen=True)
class Combination:
    """驱动、服务器和 Python 的版本，以及解释器的路径。"""

    driver: str
    server: str
    python: str
    interpreter: str

    @property
    def name(self) -> str:
        """也是它的目录名，例如 ``driver-6.4.1-server-5.26.25-python-3.11``。"""
        return f"driver-{self.driver}-server-{self.server}-python-{self.python}"


def combinations() -> list[Combination]:
    """驱动与服务器两两组合，用最早的 Python；其余 Python 用第一个驱动和第一个服务器。只用机器上有的解释器。"""
    pythons = {version: path for version in PYTHONS if (path := find_interpreter(version))}
    first, *others = pythons
    return [
        *(Combination(driver, server, first, pythons[first]) for driver in DRIVERS for server in SERVERS),
        *(Combination(DRIVERS[0], SERVERS[0], version, pythons[version]) for version in others),
    ]


def missing_pythons() -> list[str]:
    """应该跑、机器上却没有的 Python。"""
    return [version for version in PYTHONS if find_interpreter(version) is None]
