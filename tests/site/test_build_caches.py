"""建站的缓存只省时间，不改变站点。"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.pages.project_copy import change, copy_project


def build(project: Path, site: Path) -> dict[Path, bytes]:
    """只用 mkdocs 建站，不做建站之后的步骤；返回每个文件的内容。"""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_after_a_change_a_build_with_caches_is_the_build_without(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    before = build(project, tmp_path / "before")
    assert {file.name for file in (project / ".cache").glob("*.json")} == {"code.json", "search.json"}

    change(project / "docs/summary.md", "# 总结", "# 全部要点")
    change(project / "snippets/guide/patterns/standard.py", "async def ", "async def renamed_")
    cached = build(project, tmp_path / "cached")

    shutil.rmtree(project / ".cache")
    configuration = project / "mkdocs.yml"
    change(configuration, "hooks:\n", "")
    for hook in ("code_cache", "search_cache", "template_cache"):
        change(configuration, f"  - docs/_hooks/{hook}.py\n", "")
    without = build(project, tmp_path / "without")
    assert not (project / ".cache").exists()

    unlike = {path for path in without.keys() | cached.keys() if without.get(path) != cached.get(path)}
    assert unlike - {Path("sitemap.xml.gz")} == set()  # 压缩时写进了时间
    changed = {path for path in cached if cached[path] != before.get(path)}
    assert {Path("summary/index.html"), Path("patterns/standard/index.html")} <= changed
