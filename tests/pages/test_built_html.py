"""收集到的代码块和站点 HTML 里的代码块一样多，逐页相等。不需要服务器。"""

from pathlib import Path

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.pages.page import all_pages, blocks_of
from tests.pages.paths import DOCS, ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """严格模式构建的站点。"""
    site = tmp_path_factory.mktemp("site")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return site


def html_of(page: Path, site: Path) -> Path:
    """``page`` 构建出的 HTML 文件。"""
    relative = page.relative_to(DOCS).with_suffix("")
    return site / (relative.parent if relative.name == "index" else relative) / "index.html"


def test_every_rendered_code_block_is_collected(built: Path) -> None:
    different = []
    for page in all_pages():
        rendered = len(
            html.parse(str(html_of(page, built))).xpath(
                "//div[contains(concat(' ', normalize-space(@class), ' '), ' highlight ')]"
            )
        )
        collected = len(blocks_of(page))
        if rendered != collected:
            different.append(f"{page.relative_to(ROOT)}: 站点渲染出 {rendered} 个代码块，收集到 {collected} 个")
    assert not different, "\n".join(different)
