"""父进程怎样消失，服务器和它的文件都跟着消失。"""

import signal
from pathlib import Path

import pytest

from tests.neo4j_server.parent import WAIT_SECONDS, eventually, parent_process, processes_naming


def nothing_is_left(directory: Path) -> bool:
    """目录空了，也没有进程在用它。"""
    return not list(directory.iterdir()) and not processes_naming(str(directory))


def test_a_parent_killed_while_the_server_starts_leaves_nothing(tmp_path: Path) -> None:
    with parent_process(TMPDIR=str(tmp_path), NEO4J_BACKEND="embedded") as parent:
        assert eventually(lambda: bool(processes_naming(str(tmp_path))))
        parent.kill()
        assert eventually(lambda: nothing_is_left(tmp_path))


def test_a_parent_killed_while_the_server_is_paused_leaves_nothing(tmp_path: Path) -> None:
    with parent_process("pause", TMPDIR=str(tmp_path), NEO4J_BACKEND="embedded") as parent:
        assert parent.stdout
        assert "embedded" in parent.stdout.readline()
        assert processes_naming(str(tmp_path))
        parent.kill()
        assert eventually(lambda: nothing_is_left(tmp_path))


@pytest.mark.parametrize("stop_signal", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_parent_leaves_nothing(tmp_path: Path, stop_signal: signal.Signals) -> None:
    with parent_process(TMPDIR=str(tmp_path), NEO4J_BACKEND="embedded") as parent:
        assert eventually(lambda: bool(processes_naming(str(tmp_path))))
        parent.send_signal(stop_signal)
        assert parent.wait(WAIT_SECONDS) != 0
        assert eventually(lambda: nothing_is_left(tmp_path))
