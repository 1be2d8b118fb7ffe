"""建站：有警告就失败，说出是哪一页。"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.site.built import PROJECT


def test_a_quiet_build_still_fails_on_a_broken_link_and_names_the_page(tmp_path: Path) -> None:
    for folder in ("docs", "snippets"):
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    with (tmp_path / "docs/summary.md").open("a", encoding="utf-8") as page:
        page.write("\n\n[坏链接](no-such-page.md)\n")
    command = [sys.executable, "-m", "docs._postbuild.build", "--quiet", "--site-dir", str(tmp_path / "site")]
    finished = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert finished.returncode == 1
    assert "summary.md" in finished.stderr
    assert "no-such-page.md" in finished.stderr
    assert "INFO" not in finished.stderr
