"""make serve：建站、提供站点，源文件变了就重建。

用法：python -m docs._postbuild.preview [端口]。重建进另一个目录，成功了才换上，所以写错一页不会让预览中断。
"""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from .serve import SiteServer

PROJECT = Path(__file__).resolve().parents[2]
FOLDERS = (PROJECT / ".cache/preview/a", PROJECT / ".cache/preview/b")
QUIET_SECONDS = 0.3  # 编辑器保存一次会写好几个事件


class _Changed(FileSystemEventHandler):
    def __init__(self, event: threading.Event) -> None:
        self.event = event

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in {"created", "modified", "moved", "deleted"} and "__pycache__" not in str(event.src_path):
            self.event.set()


def build(folder: Path) -> bool:
    """在 `folder` 里建好整个站点，返回是否成功；失败的原因由子进程打印。"""
    command = [sys.executable, "-m", "docs._postbuild.build", "--quiet", "--site-dir", str(folder)]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode == 0


def main(arguments: list[str]) -> int:
    """建站并一直提供，直到 Ctrl-C；端口被占用或首次建站失败时返回 1。"""
    port = int(arguments[0]) if arguments else 8000
    if not build(FOLDERS[0]):
        return 1
    try:
        server = SiteServer(FOLDERS[0], port=port)
    except OSError:
        print(f"错误：端口 {port} 已被占用。换一个：make serve PORT={port + 1}", file=sys.stderr)
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"站点在 {server.address}（改动之后自动重建，刷新页面即可；Ctrl-C 结束）", flush=True)
    changed = threading.Event()
    observer = Observer()
    for path in ("docs", "snippets"):
        observer.schedule(_Changed(changed), str(PROJECT / path), recursive=True)
    observer.start()
    try:
        _rebuild_forever(server, changed)
    except KeyboardInterrupt:
        print()
    finally:
        observer.stop()
        server.shutdown()
    return 0


def _rebuild_forever(server: SiteServer, changed: threading.Event) -> None:
    while True:
        changed.wait()
        while changed.is_set():
            changed.clear()
            changed.wait(QUIET_SECONDS)
        spare = next(folder for folder in FOLDERS if folder != server.folder)
        if build(spare):
            server.folder = spare
            print("已重建", flush=True)
        else:
            print("没有换上新的版本：改好上面的问题就会重建", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
