"""make offline：把整个站点做成一个 zip，解开后双击 index.html 就能读。

用法：python -m docs._postbuild.offline [输出.zip]。
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / ".cache/offline/neo4j-session-guide"


def main(arguments: list[str]) -> int:
    """建站（网址带 .html，因为磁盘上没有目录首页）、改写、打包；任何一步失败时返回 1。"""
    archive = Path(arguments[0] if arguments else PROJECT / "neo4j-session-guide-offline.zip").resolve()
    build = [
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--no-directory-urls",
        "--site-dir",
        str(FOLDER),
    ]
    finish = ["-m", "docs._postbuild", str(FOLDER), "--offline"]
    for step in (build, finish):
        if subprocess.run([sys.executable, *step], cwd=PROJECT, check=False).returncode != 0:
            return 1
    shutil.make_archive(str(archive.with_suffix("")), "zip", FOLDER.parent, FOLDER.name)
    print(f"离线副本：{archive}（{archive.stat().st_size / 1e6:.1f} MB）")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
