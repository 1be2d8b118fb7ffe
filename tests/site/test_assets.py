"""静态文件的名字带版本，锁定的库原样发布。"""

from __future__ import annotations

import json
import re

from tests.site.built import PROJECT, documents, site_folder

VERSIONED = re.compile(
    r"assets/(?:guide-[0-9a-f]{8}/|(?:javascripts|stylesheets)/(?:workers/)?\w+\.[0-9a-f]{8}\.min\.)"
)


def test_every_style_sheet_and_script_has_a_versioned_name() -> None:
    plain = {
        address
        for document in documents().values()
        for address in document.xpath("//script/@src | //link[@rel='stylesheet']/@href")
        if not VERSIONED.search(address)
    }
    assert not plain


def test_the_libraries_are_the_locked_versions() -> None:
    lock = json.loads((PROJECT / "package-lock.json").read_text("utf-8"))["packages"]
    for name in ("mermaid", "pyodide"):
        assert (site_folder() / f"assets/{name}-{lock[f'node_modules/{name}']['version']}").is_dir()


def test_the_scripts_of_the_site_refer_to_the_versioned_libraries() -> None:
    (own,) = site_folder().glob("assets/guide-*")
    for script in [*own.glob("*.js"), *own.glob("*.mjs")]:
        for folder in re.findall(r'"\.\./([\w.-]+)/', script.read_text("utf-8")):
            assert (site_folder() / "assets" / folder).is_dir(), f"{script.name}: {folder}"


def test_every_image_says_its_size() -> None:
    poor = [
        f"{path}: {image.get('src')}"
        for path, document in documents().items()
        for image in document.xpath("//img[not(@width and @height)]")
    ]
    assert not poor, "没有尺寸，加载时页面会跳：\n" + "\n".join(poor)
