"""make offline：把整个站点做成一个 zip，解开后双击 index.html 就能读。

用法：python -m docs._postbuild.offline [输出.zip]。
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from .__main__ import PROJECT
from .build import main as build

FOLDER = PROJECT / ".cache/offline/neo4j-session-guide"


def main(arguments: list[str]) -> int:
    """建站、打包；建站失败时返回 1。"""
    archive = Path(arguments[0] if arguments else PROJECT / "neo4j-session-guide-offline.zip").resolve()
    if build(["--quiet", "--offline", "--site-dir", str(FOLDER)]) != 0:
        return 1
    shutil.make_archive(str(archive.with_suffix("")), "zip", FOLDER.parent, FOLDER.name)
    print(f"离线副本：{archive}（{archive.stat().st_size / 1e6:.1f} MB）")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
