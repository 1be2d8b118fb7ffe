"""每一种破坏都被发现，而且说得出在哪里。全部破坏放进同一个副本，跑一遍。"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drill.mutation import FAULTS, MUTATIONS, PERFORMANCE, Mutation
from tests.neo4j_server import Server
from tests.pages.project_copy import change, copy_project


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """弄坏了的副本。"""
    folder = copy_project(tmp_path_factory.mktemp("drill"))
    for mutation in MUTATIONS:
        apply(mutation, folder)
    return folder


@pytest.fixture(scope="module")
def report(copy: Path, neo4j_server: Server) -> str:
    """测试对副本的报告。"""
    neo4j_server.clear()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "PYTEST_"))},
        **neo4j_server.client_environment,
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--markdown-docs"]
    finished = subprocess.run(
        [*command, PERFORMANCE, FAULTS, "tests/pages/test_closure.py"],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1, finished.stdout + finished.stderr
    return finished.stdout


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_the_damage_is_reported_with_its_place(mutation: Mutation, copy: Path, report: str) -> None:
    assert mutation.says in report
    if mutation.page:
        lines = (copy / mutation.page).read_text("utf-8").splitlines()
        number = next(number for number, line in enumerate(lines, 1) if mutation.near in line)
        assert re.search(rf"{re.escape(mutation.page)}:{number}\b", report), f"报告里没有 {mutation.page}:{number}"


def test_a_typeerror_is_reported_once_and_as_itself(report: str) -> None:
    (error,) = (mutation.says for mutation in MUTATIONS if mutation.name == "代码块里有 TypeError")
    failures, _, _ = report.partition("short test summary info")  # 摘要会再引一遍
    assert sum(line == error for line in failures.splitlines()) == 1
    assert "pytest-asyncio" not in report


def apply(mutation: Mutation, folder: Path) -> None:
    """弄坏 ``folder`` 里的副本；要换的文本不在，说明演习本身过时了。"""
    file = folder / mutation.file
    if mutation.new is None:
        file.unlink()
    elif not mutation.old:
        file.write_text(mutation.new, "utf-8")
    else:
        change(file, mutation.old, mutation.new)
