"""公开地址的清单：`make addresses` 把新地址加进 addresses.txt，从不删除。

清单里的地址出现在别人的代码审查评论和日志里，所以一个也不能失效；页面搬走时在 mkdocs.yml 的 redirects 里写跳转。
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.site.built import article, documents, pages

LIST = Path(__file__).with_name("addresses.txt")


def listed() -> list[str]:
    """清单里的地址，都相对于站点首页；首页自己写作 `./`。"""
    return LIST.read_text("utf-8").split() if LIST.exists() else []


def published() -> set[str]:
    """现在的站点上有的地址：页面、页内的 id、短地址、供下载的文件。"""
    found = {"check_neo4j_sessions.py", "llms.txt"}
    for path, document in pages().items():
        page = path.removesuffix("index.html") or "./"
        found.add(page)
        for element in article(document).xpath(".//*[@id][not(ancestor-or-self::svg)]"):
            identifier = element.get("id")
            if not identifier.startswith(("__", "playground-", "error-line")) and element.tag != "input":
                found.add(f"{page}#{identifier}")
    found.update(path.removesuffix("index.html") for path in documents() if path.startswith("r/"))
    return found


def main() -> int:
    """把新地址加进清单。"""
    before = set(listed())
    LIST.write_text("\n".join(sorted(before | published())) + "\n", "utf-8")
    print(f"公开地址：{len(before | published())} 个，新增 {len(published() - before)} 个")
    return 0


if __name__ == "__main__":
    sys.exit(main())
