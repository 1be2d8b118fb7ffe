"""作为程序运行的片段：它启动的进程，怎样离开都一个不留。不需要服务器。"""

import subprocess
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from tests.pages.own_process import run_as_program

SERVER: Any = SimpleNamespace(client_environment={"NEO4J_URI": "bolt://127.0.0.1:1"})
LEAVES_A_CHILD = """
import pathlib, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path(__file__).with_suffix(".pid").write_text(str(child.pid))
"""


def child_is_gone(program: Path) -> bool:
    """SIGKILL 之后内核还要一会儿；收尸之前是僵尸，也算不在了。"""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            child = psutil.Process(int(program.with_suffix(".pid").read_text()))
            if child.status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
    return False


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return tmp_path / "program.py"


def test_its_output_is_printed(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program.write_text("import os; print(os.environ['NEO4J_URI'])")
    run_as_program(str(program), SERVER)
    assert capsys.readouterr().out == "bolt://127.0.0.1:1\n"


def test_a_program_that_ends_leaves_no_child(program: Path) -> None:
    program.write_text(f"{LEAVES_A_CHILD}")
    run_as_program(str(program), SERVER)
    assert child_is_gone(program)


def test_a_program_that_fails_leaves_no_child_and_says_why(program: Path) -> None:
    program.write_text(f"{LEAVES_A_CHILD}\nraise SystemExit('没有连上')")
    with pytest.raises(RuntimeError, match="没有连上"):
        run_as_program(str(program), SERVER)
    assert child_is_gone(program)


def test_a_program_that_hangs_is_ended_with_its_child(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.pages.own_process.LIMIT_SECONDS", 2.0)
    program.write_text(f"{LEAVES_A_CHILD}\nchild.wait()")
    with pytest.raises(subprocess.TimeoutExpired):
        run_as_program(str(program), SERVER)
    assert child_is_gone(program)
