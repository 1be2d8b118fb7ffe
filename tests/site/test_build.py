"""建站：有警告就失败，说出是哪一页。"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages.project_copy import change, copy_project


@pytest.mark.parametrize(
    ("page", "before", "after", "says"),
    [
        ("summary.md", "# 总结", "# [坏链接](no-such-page.md) 总结", "no-such-page.md"),
        ("patterns/standard.md", "standard.py:shown", "standard.py:gone", "gone"),
    ],
)
def test_a_quiet_build_fails_on_a_broken_page_and_names_it(
    tmp_path: Path, page: str, before: str, after: str, says: str
) -> None:
    copy_project(tmp_path)
    change(tmp_path / "docs" / page, before, after)
    command = [sys.executable, "-m", "docs._postbuild.build", "--quiet", "--site-dir", str(tmp_path / "site")]
    finished = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert finished.returncode == 1
    assert page in finished.stderr
    assert says in finished.stderr
    assert "INFO" not in finished.stderr
