"""看住一个标签页：记下站外请求、违反内容安全策略、脚本错误。"""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request

LOCAL = ("data", "blob", "file", "about")
HOSTS = ("127.0.0.1", "docs.example.com")  # 后者由浏览器解析到本机，见 conftest.py


class Watch:
    """`problems` 里是发生过的问题，每条一行。"""

    def __init__(self, page: Page) -> None:
        self.problems: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", self._error)

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in LOCAL and address.hostname not in HOSTS:
            self.problems.append(f"站外请求：{request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.problems.append(f"违反内容安全策略：{message.text}")

    def _error(self, error: Error) -> None:
        self.problems.append(f"脚本错误：{error}")
