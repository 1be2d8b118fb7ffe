"""算一次、以后接着用的结果，存成一个 JSON 文件。"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig


class Kept:
    """``.cache/name.json`` 里的结果。键是结果所依据的一切，其中一样变了就重新算。"""

    def __init__(self, config: MkDocsConfig, name: str) -> None:
        file = Path(config.config_file_path).parent / ".cache" / f"{name}.json"
        self._file = file
        self._known: dict[str, Any] = json.loads(file.read_bytes()) if file.exists() else {}
        self._used: dict[str, Any] = {}

    def get(self, depends_on: object, compute: Callable[[], Any]) -> Any:
        """上次的结果；没有就算一次。结果要能写成 JSON，``depends_on`` 的 ``repr`` 要能分出不同的输入。"""
        key = sha256(repr(depends_on).encode()).hexdigest()
        if key not in self._known:
            self._known[key] = compute()
        self._used[key] = self._known[key]
        return self._used[key]

    def save(self) -> None:
        """只留这次用到的。先写到旁边再换上：读它的程序看不到写到一半的，同时建站的两个进程也不互相妨碍。"""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(f".{os.getpid()}.partial")
        partial.write_text(json.dumps(self._used, ensure_ascii=False), "utf-8")
        partial.replace(self._file)
