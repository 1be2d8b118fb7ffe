"""一个建好的站点：全部页面读进内存，各步骤改字符串，最后一起写回。"""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml


class PostBuildError(Exception):
    """站点不是预期的样子；消息直接给用户看。"""


class _PlainLoader(yaml.SafeLoader):
    """读 mkdocs.yml，跳过 `!!python/name:` 这类标签：这里用不到它们。"""


_PlainLoader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


@dataclass
class BuiltSite:
    """`folder` 是站点目录，`pages` 是站点内路径（`rules/NEO101/index.html`）到 HTML 的映射。"""

    folder: Path
    project: Path
    pages: dict[str, str]

    @classmethod
    def load(cls, folder: Path, project: Path) -> BuiltSite:
        """读进全部页面；不是刚建好的站点时抛 PostBuildError。"""
        if not (folder / "index.html").is_file():
            raise PostBuildError(f"{folder} 里没有建好的站点，先运行 mkdocs build")
        if (folder / "_headers").exists():
            raise PostBuildError(f"{folder} 已经处理过，先重新运行 mkdocs build")
        pages = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}
        return cls(folder, project, dict(sorted(pages.items())))

    def write(self) -> None:
        """把全部页面写回磁盘。"""
        for path, html in self.pages.items():
            (self.folder / path).write_text(html, "utf-8")

    @cached_property
    def config(self) -> dict[str, Any]:
        """mkdocs.yml 的内容，不含 Python 标签。"""
        with (self.project / "mkdocs.yml").open(encoding="utf-8") as stream:
            config: dict[str, Any] = yaml.load(stream, Loader=_PlainLoader)  # noqa: S506 - SafeLoader 的子类
        return config

    def address(self, page: str) -> str:
        """页面的公开地址，例如 `https://…/rules/NEO101/`。"""
        path = page.removesuffix("index.html")
        return f"{self.config['site_url']}{path.removesuffix('.html') + '/' if path.endswith('.html') else path}"


def relative(page: str, target: str) -> str:
    """从 `page` 到站点内 `target` 的相对地址，站点挂在任何路径下都成立。"""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def replace_script(site: BuiltSite, file: Path, code: str) -> None:
    """换掉名字里带哈希的脚本（`bundle.a5f9d56c.min.js`），改名使名字仍与内容相符，并改掉页面里的引用。"""
    renamed = file.with_name(f"{file.name.split('.')[0]}.{hashlib.sha256(code.encode()).hexdigest()[:8]}.min.js")
    file.unlink()
    renamed.write_text(code, "utf-8")
    for page, html in site.pages.items():
        site.pages[page] = html.replace(file.name, renamed.name)
