"""图：有给读屏软件的文字，尺寸量过，占好了位置。"""

from __future__ import annotations

import json

from docs._postbuild.diagrams import SIZES
from tests.site.built import article, pages


def test_every_diagram_has_a_title_and_a_description() -> None:
    poor = [
        f"{page}: {figure.text_content().strip()[:60]!r}"
        for page, document in pages().items()
        for figure in article(document).xpath(".//figure[@class='diagram']")
        if "accTitle:" not in figure.text_content() or "accDescr" not in figure.text_content()
    ]
    assert not poor, "这些图要写 accTitle: 和 accDescr:，读屏软件读的是它们：\n" + "\n".join(poor)


def test_the_size_of_every_diagram_is_recorded() -> None:
    sizes = json.loads(SIZES.read_text("utf-8"))
    missing = [
        f"{page}: {key}"
        for page, document in pages().items()
        for key in article(document).xpath(".//figure[@class='diagram']/@data-key")
        if key not in sizes
    ]
    assert not missing, "运行 make diagrams 量出这些图的尺寸：\n" + "\n".join(missing)
