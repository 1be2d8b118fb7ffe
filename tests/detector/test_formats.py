"""六种报告格式：对照各自的 schema，再对照各自的转义和坐标规则。"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from tests.detector.command import CLEAN, FAULTY, check, write
from tests.detector.test_cases import script

SCHEMAS = Path(__file__).parent / "schemas"
KEYS = ["path", "line", "column", "end_line", "end_column", "code", "name", "message", "url"]
JSON_SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": KEYS,
        "additionalProperties": False,
        "properties": {key: {"type": "integer" if "line" in key or "column" in key else "string"} for key in KEYS},
    },
}
# 报告的起点在中文之后：字符列和 UTF-8 字节列不同。
WIDE = 'async def f(driver):\n    中文, session = 1, driver.session()\n    await session.run("MATCH (n) SET n.x = 1")\n'


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def report(form: str, folder: Path) -> Any:
    return json.loads(check("--format", form, cwd=folder).out)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """两处相同的错、一处含中文的行、一个有语法错误的文件、一个干净的文件、一个要转义的文件名。"""
    write(
        tmp_path,
        app__a=FAULTY + "\n\n" + FAULTY.replace("def ", "def again_"),
        app__wide=WIDE,
        broken="def f(:\n",
        clean=CLEAN,
    )
    (tmp_path / "app" / "百分 100%, a:b.py").write_text(FAULTY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif", "rdjson"])
@pytest.mark.parametrize("empty", [False, True])
def test_a_report_keeps_to_its_schema(tree: Path, form: str, empty: bool) -> None:
    given = (
        JSON_SCHEMA
        if form == "json"
        else schema({"gitlab": "gitlab-code-quality", "sarif": "sarif-2.1.0"}.get(form, form))
    )
    arguments = ["clean.py"] if empty else ["."]
    document = json.loads(check("--format", form, *arguments, cwd=tree).out)
    checker = jsonschema.validators.validator_for(given)
    checker.check_schema(given)
    checker(given, format_checker=checker.FORMAT_CHECKER).validate(document)


def test_json_lists_every_finding_sorted(tree: Path) -> None:
    found = report("json", tree)
    assert [(f["path"], f["line"], f["code"]) for f in found] == sorted(
        (f["path"], f["line"], f["code"]) for f in found
    )
    assert found[0] == {
        "path": "app/a.py",
        "line": 5,
        "column": 20,
        "end_line": 5,
        "end_column": 47,
        "code": "NEO202",
        "name": "transaction-not-awaited",
        "message": found[0]["message"],
        "url": "https://docs.example.com/neo4j-sessions/rules/NEO202/",
    }


def test_columns_count_characters_and_those_of_rdjson_bytes(tree: Path) -> None:
    line = WIDE.splitlines()[1]
    at = line.index("driver.session()")
    [found] = [f for f in report("json", tree) if f["path"] == "app/wide.py" and f["code"] == "NEO101"]
    assert (found["column"], found["end_column"]) == (at + 1, at + 1 + len("driver.session()"))
    [found] = [d for d in report("rdjson", tree)["diagnostics"] if d["location"]["path"] == "app/wide.py"]
    assert found["location"]["range"]["start"] == {"line": 2, "column": len(line[:at].encode()) + 1}


def test_sarif_names_files_by_uri_and_rules_by_index(tree: Path) -> None:
    [run] = report("sarif", tree)["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", uri)
        assert (tree / unquote(uri)).is_file()
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_says_what_could_not_be_checked(tree: Path) -> None:
    [invocation] = report("sarif", tree)["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    [notice] = invocation["toolExecutionNotifications"]
    assert "语法错误" in notice["message"]["text"]
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "broken.py"


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_fingerprints_are_unique_and_stay_when_lines_move(tree: Path, form: str) -> None:
    def marks() -> list[str]:
        if form == "gitlab":
            return [entry["fingerprint"] for entry in report("gitlab", tree)]
        results = report("sarif", tree)["runs"][0]["results"]
        return [next(iter(result["partialFingerprints"].values())) for result in results]

    before = marks()
    assert len(set(before)) == len(before)
    path = tree / "app" / "a.py"
    path.write_text("\n\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert marks() == before


def test_code_hosts_get_relative_paths_for_absolute_arguments(tree: Path) -> None:
    found = json.loads(check("--format", "gitlab", tree / "app" / "a.py", cwd=tree).out)
    assert {entry["location"]["path"] for entry in found} == {"app/a.py"}
    assert "file=app/a.py," in check("--format", "github", tree / "app" / "a.py", cwd=tree).out


def test_github_commands_are_escaped_and_read_back(tree: Path) -> None:
    """按 GitHub 的规则解码：属性里 %25 %0D %0A %3A %2C，正文里 %25 %0D %0A。"""
    lines = check("--format", "github", cwd=tree).out.splitlines()
    seen = set()
    for line in lines:
        match = re.fullmatch(r"::error ([^:]*)::(.*)", line)
        assert match, line
        properties = dict(item.split("=", 1) for item in match[1].split(","))
        for name in ("line", "endLine"):
            assert properties[name].isdigit()
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        seen.add(unquote(properties["file"]))
        text = match[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert text.splitlines()[-1].startswith("https://docs.example.com/neo4j-sessions/rules/NEO")
    assert "app/百分 100%, a:b.py" in seen


def test_github_leaves_columns_out_for_several_lines() -> None:
    """GitHub 拒绝跨行的列。"""
    finding = script().Finding("a.py", 1, 5, 2, 3, "NEO205", {"call": "f()"})
    text = script().github_report(script().Report([(finding, "x")]), script().Style())
    assert "col=" not in text
    assert "endColumn=" not in text


def test_a_report_of_a_file_name_that_is_not_utf8_is_still_utf8(tmp_path: Path) -> None:
    (tmp_path / "a\udcff.py").write_text(FAULTY, encoding="utf-8")
    for form in script().FORMATS:
        ended = check("--format", form, cwd=tmp_path)
        assert ended.code == 1
        if form not in ("text", "github"):
            json.loads(ended.out)
    assert json.loads(check("--format", "json", cwd=tmp_path).out)[0]["path"] == "a\udcff.py"


def test_control_characters_in_names_and_sources_do_not_reach_the_terminal(tmp_path: Path) -> None:
    source = WIDE.replace("1, driver", '"\x1b[2J", driver')
    (tmp_path / "a\x1b[31m\n.py").write_text(source, encoding="utf-8")
    (tmp_path / "b.py").write_text("\x1b[2J = (\n", encoding="utf-8")
    ended = check(cwd=tmp_path)
    assert "\x1b" not in ended.out + ended.err
    assert "\\x1b[31m\\n.py:2:" in ended.out
