"""短地址：r/规则编号、r/规则名跳到规则页，r/现象 跳到诊断页的那一节。"""

from __future__ import annotations

import re

from tests.site.built import article, documents, pages

RULE_PAGE = re.compile(r"rules/(NEO\d{3})/index\.html$")


def test_every_rule_has_a_short_address_by_code_and_by_name() -> None:
    missing = []
    for path, document in pages().items():
        rule = RULE_PAGE.match(path)
        if rule is None:
            continue
        heading = "".join(document.xpath("//h1/text()")).split()
        for short in (rule[1], heading[1]):
            redirect = documents().get(f"r/{short}/index.html")
            if redirect is None or f"../../rules/{rule[1]}/" not in redirect.xpath("//link[@rel='canonical']/@href"):
                missing.append(f"r/{short}.md: rules/{rule[1]}.md")
    assert not missing, "mkdocs.yml 的 redirect_maps 里缺：\n" + "\n".join(missing)


def test_every_symptom_has_a_short_address() -> None:
    symptoms = article(documents()["troubleshooting/diagnosis/index.html"]).xpath(".//h2/@id")
    missing = []
    for symptom in symptoms:
        redirect = documents().get(f"r/{symptom}/index.html")
        target = f"../../troubleshooting/diagnosis/#{symptom}"
        if redirect is None or target not in redirect.xpath("//link[@rel='canonical']/@href"):
            missing.append(f"r/{symptom}.md: troubleshooting/diagnosis.md#{symptom}")
    assert not missing, "mkdocs.yml 的 redirect_maps 里缺：\n" + "\n".join(missing)


def test_a_redirect_has_no_inline_script() -> None:
    for path, document in documents().items():
        if path.startswith("r/"):
            assert not document.xpath("//script[not(@src)]"), path
