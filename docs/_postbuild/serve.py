"""像真正的托管方那样提供站点：gzip、_headers 里的响应头、404.html、任意路径前缀。

`make serve` 和浏览器测试都用它。只监听回环地址。
"""

from __future__ import annotations

import gzip
import mimetypes
import re
import sys
from fnmatch import fnmatchcase
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".md": "text/markdown"}
COMPRESSED = re.compile(r"text/|application/(json|wasm|xml)|image/svg")


class SiteServer(ThreadingHTTPServer):
    """提供 `folder` 里的站点，地址是 http://127.0.0.1:`port``prefix`；`port` 为 0 时由系统挑选。"""

    daemon_threads = True

    def __init__(self, folder: Path, prefix: str = "/", port: int = 0) -> None:
        self.folder = folder
        self.prefix = prefix
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def address(self) -> str:
        """站点首页的地址。"""
        return f"http://127.0.0.1:{self.server_address[1]}{self.prefix}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """浏览器中途断开是常事，不打印；别的错误照常打印。"""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def headers_for(self, path: str) -> dict[str, str]:
        """_headers 文件给 `path`（站点内路径，以 / 开头）规定的响应头。"""
        headers: dict[str, str] = {}
        for pattern, rules in _header_rules(self.folder / "_headers"):
            if fnmatchcase(path, pattern):
                headers.update(rules)
        return headers


@lru_cache(maxsize=8)
def _parse_headers(_file: Path, text: str) -> list[tuple[str, dict[str, str]]]:
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line.strip(), {}))
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    return rules


def _header_rules(file: Path) -> list[tuple[str, dict[str, str]]]:
    return _parse_headers(file, file.read_text("utf-8")) if file.exists() else []


@lru_cache(maxsize=512)
def _compressed(file: Path, _modified: int) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: SiteServer

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        if not path.startswith(self.server.prefix):
            self._send(HTTPStatus.NOT_FOUND, self.server.folder / "404.html", "/404.html", with_body=with_body)
            return
        inside = path.removeprefix(self.server.prefix)
        root = self.server.folder.resolve()
        file = (root / inside).resolve()
        if file.is_dir() and not (path.endswith("/") or inside == ""):
            self._redirect(f"{parts.path}/")
            return
        if file.is_dir():
            file /= "index.html"
        if root in file.parents and file.is_file():
            self._send(HTTPStatus.OK, file, f"/{inside}", with_body=with_body)
        else:
            self._send(HTTPStatus.NOT_FOUND, root / "404.html", "/404.html", with_body=with_body)

    def _redirect(self, target: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, file: Path, path: str, *, with_body: bool) -> None:
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        headers.update(self.server.headers_for(path))
        if COMPRESSED.match(kind) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = _compressed(file, file.stat().st_mtime_ns)
            headers["Content-Encoding"] = "gzip"
        else:
            body = file.read_bytes()
        headers["Content-Length"] = str(len(body))
        headers.setdefault("Cache-Control", "no-cache")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - 基类的参数名
        """请求不逐条打印。"""
