"""图：都画好了，有给读屏软件的文字，没有多余的。"""

from __future__ import annotations

from docs._postbuild.diagrams import DRAWINGS
from tests.site.built import article, pages


def test_every_diagram_is_drawn() -> None:
    missing = [
        f"{page}: {figure.text_content().strip()[:60]!r}"
        for page, document in pages().items()
        for figure in article(document).xpath(".//figure[@class='diagram'][not(.//svg)]")
    ]
    assert not missing, "运行 make diagrams 画出这些图：\n" + "\n".join(missing)


def test_every_drawing_is_on_a_page() -> None:
    used = {key for document in pages().values() for key in article(document).xpath(".//figure/@data-key")}
    assert {file.stem for file in DRAWINGS.glob("*.svg")} <= used, "运行 make diagrams 删去没有页面用的图"


def test_every_diagram_has_a_title_and_a_description() -> None:
    poor = [
        f"{page}: {figure.get('data-key')}"
        for page, document in pages().items()
        for figure in article(document).xpath(".//figure[@class='diagram']")
        if not (figure.xpath("string(.//svg/title)").strip() and figure.xpath("string(.//svg/desc)").strip())
    ]
    assert not poor, "这些图要写 accTitle: 和 accDescr:，读屏软件读的是它们：\n" + "\n".join(poor)
