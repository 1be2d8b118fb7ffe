"""大扫描：按字节筛掉的文件里没有报告，多个进程和一个进程的结果相同。"""

from __future__ import annotations

import ast
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.detector.command import CLEAN, FAULTY, check, write
from tests.detector.test_cases import CASES, marked, script

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = sorted(CASES.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(CASES)))
def test_the_filter_hides_no_finding(path: Path) -> None:
    """筛选说「不可能有」的文件，真的去分析，也没有报告。"""
    data = path.read_bytes()
    if script().is_candidate(data):
        return
    checker = script().Checker(script().Options(rule.code for rule in script().RULES))
    checker.check_source(str(path), data)
    assert [(f.line, f.code) for f, _ in checker.report.findings] == []


FUNCTIONS = {
    "passed session": (
        "async def f(session):\n    session.run('MATCH (n) SET n.x = 1')\n"
        "    await session.run('MATCH (n) SET n.x = 2')\n"
    ),
    "passed transaction": "def f(tx, name):\n    tx.run(f\"MATCH (n {{name: '{name}'}}) DELETE n\")\n",
    "passed driver": "async def f(driver, x):\n    driver.session()\n",
    "driver per call": (
        "from neo4j import GraphDatabase\n\n"
        "def f():\n    d = GraphDatabase.driver('bolt://x')\n    d.verify_connectivity()\n"
    ),
    "formatted query": "async def f(session, label):\n    await session.run(f'MATCH (n:{label}) SET n.x = 1')\n",
}


@pytest.mark.parametrize("source", FUNCTIONS.values(), ids=FUNCTIONS)
def test_objects_passed_in_are_evidence_too(source: str) -> None:
    data = source.encode()
    checker = script().Checker(script().Options())
    checker.check_source("a.py", data)
    assert checker.report.findings
    assert script().is_candidate(data)


STRANGERS = {
    "nox": "import nox\n\ndef tests(session):\n    session.run('pytest')\n",
    "tensorflow": "import tensorflow as tf\n\ndef f():\n    with tf.Session() as session:\n        session.run(1)\n",
    "a longer name": "def f(user):\n    return user.get_session_auth_hash()\n",
    "another transaction": "import sqlalchemy\n\ndef f(db):\n    return db.get_session().get_transaction()\n",
}


@pytest.mark.parametrize("source", STRANGERS.values(), ids=STRANGERS)
def test_sessions_of_others_are_not_worth_parsing(source: str) -> None:
    """它们没有报告，大扫描里也就不必解析。"""
    assert not script().is_candidate(source.encode())


def test_a_query_is_evidence_whatever_else_is_imported() -> None:
    source = "import tensorflow\n\nasync def f(session):\n    session.run('MATCH (n) SET n.x = 1')\n"
    assert script().is_candidate(source.encode())


def big_tree(folder: Path) -> Path:
    """比一个进程的份额多得多的文件，几个有错，一个有语法错误。"""
    for number in range(script().FILES_A_PROCESS * 2 + 1):
        path = folder / f"p{number % 7}" / f"m{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FAULTY if number % 100 == 0 else CLEAN, encoding="utf-8")
    return write(folder, broken="session.run(\n", deep="driver.session(" + "(" * 5000)


def plain(report: object) -> tuple[object, ...]:
    report.sort()  # type: ignore[attr-defined]
    return report.pack()  # type: ignore[attr-defined, no-any-return]


def test_several_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big_tree(tmp_path)
    files = script().collect([str(tmp_path)], None, script().Report())
    answers = []
    for count in (1, 2, 3):
        monkeypatch.setattr(script(), "processes_for", lambda _, count=count: count)
        answers.append(plain(script().check_all(files, script().Options())))
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0][0]) == 2 * 9  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "folder", [path for path in sorted(CASES.iterdir()) if path.is_dir()], ids=lambda path: path.name
)
@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("padding", [0, script().SMALL_SCAN // 8], ids=["small", "large"])
def test_a_scan_of_a_project_finds_what_is_marked_whatever_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path, processes: int, padding: int
) -> None:
    """大扫描只看候选文件；不是候选的文件建了包着驱动的对象，也要找到。"""
    monkeypatch.setattr(script(), "processes_for", lambda _: processes)
    project = tmp_path / "project"
    shutil.copytree(folder, project)
    write(tmp_path / "other", one="# 别的项目\n" * padding, two="# 别的项目\n" * padding)
    files = script().collect([str(tmp_path)], None, script().Report())
    report = script().check_all(files, script().Options())
    found = {(Path(f.path), f.line, f.code) for f, _ in report.findings}
    assert found == {(path, line, code) for path in project.rglob("*.py") for line, code in marked(path)}
    assert len(found) == len(report.findings)


@pytest.mark.parametrize(
    "folder", [path for path in sorted(CASES.iterdir()) if path.is_dir()], ids=lambda path: path.name
)
def test_it_makes_no_difference_which_process_checks_which_file(tmp_path: Path, folder: Path) -> None:
    """一个进程分到几个文件，数据少，全部解析；另一个分到其余的，只看候选文件。怎么分都一样。"""
    shutil.copytree(folder, tmp_path / "project")
    write(tmp_path / "other", padding="# 别的项目\n" * (script().SMALL_SCAN // 8))
    files = script().collect([str(tmp_path)], None, script().Report())
    project = [path for path in files if "other" not in Path(path).parts]
    shares = [[], project, *([path] for path in project), *([p for p in project if p != path] for path in project)]
    answers = []
    for share in shares:
        small, large = (script().Checker(script().Options(), files) for _ in range(2))
        assert small.check_files(share)
        assert not large.check_files([path for path in files if path not in share])
        large.report.add_packed(small.report.pack())
        large.project.makers.update(small.project.makers)
        large.check_users(frozenset(share))
        answers.append(sorted((found.path, found.line, found.code) for found, _ in large.report.findings))
    assert all(answer == answers[0] for answer in answers)


def test_a_process_that_checks_few_files_tells_which_classes_make_a_driver(tmp_path: Path) -> None:
    """它的文件少，全部解析；用到这些类的文件也许在另一个进程手里，那边没有看。"""
    project = tmp_path / "project"
    shutil.copytree(CASES / "clients_of_any_name", project)
    files = script().collect([str(project)], None, script().Report())
    checker = script().Checker(script().Options(), files)
    assert checker.check_files([path for path in files if "stores" in path])
    assert {(Path(path).name, name) for path, name in checker.project.makers} == {
        ("driver.py", "open_driver"),
        ("memory.py", "Memory"),
    }


def test_a_file_that_is_checked_again_is_reported_once(tmp_path: Path) -> None:
    """大扫描第二次检查的文件：语法错误只报一次，源码按它自己的编码读。"""
    shutil.copytree(CASES / "clients_of_any_name", tmp_path / "project")
    users = "from .stores import Memory\n\n\ndef f(driver):\n    driver.session()\n    return Memory().recall(driver)\n"
    write(tmp_path, project__broken=users + "(\n", other__padding="#\n" * script().SMALL_SCAN)
    (tmp_path / "project" / "latin.py").write_bytes(("# coding: latin-1\n# é\n" + users).encode("latin-1"))
    files = script().collect([str(tmp_path)], None, script().Report())
    report = script().check_all(files, script().Options())
    assert [Path(problem.path).name for problem in report.problems] == ["broken.py"]
    found = [(f.code, f.line) for f, _ in report.findings if f.path.endswith("latin.py")]
    assert len(found) == len(set(found)) == 2


def test_without_fork_one_process_does_it_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big_tree(tmp_path)
    files = script().collect([str(tmp_path)], None, script().Report())
    monkeypatch.delattr(script().os, "fork")
    monkeypatch.delattr(script().os, "readv")
    assert script().processes_for(len(files)) == 1
    assert len(script().check_all(files, script().Options()).findings) == 18


def test_where_no_process_may_start_this_one_does_it_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    files = script().collect([str(write(tmp_path, a=FAULTY, b=FAULTY))], None, script().Report())
    monkeypatch.setattr(script().os, "fork", refuse)
    monkeypatch.setattr(script(), "processes_for", lambda _: 2)
    assert len(script().check_all(files, script().Options()).findings) == 4


def test_a_worker_that_dies_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = script().collect([str(write(tmp_path, a=FAULTY, b=FAULTY))], None, script().Report())

    class DeadWorker(script().Worker):  # type: ignore[misc]
        """它死了之后，这个进程才开始检查。"""

        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            os.waitid(os.P_PID, self._pid, os.WEXITED | os.WNOWAIT)

    def take_one_and_die(_: object, portions: Iterable[str]) -> None:
        next(iter(portions))
        os._exit(1)

    monkeypatch.setattr(script(), "processes_for", lambda _: 2)
    monkeypatch.setattr(script(), "Worker", DeadWorker)
    monkeypatch.setattr(script(), "work", take_one_and_die)
    report = script().check_all(files, script().Options())
    assert len(report.findings) == 2
    assert report.files == 1
    assert [p.message[0] for p in report.problems] == ["一个工作进程意外结束，1 个文件没有检查"]


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 1000])
def test_each_file_is_in_one_portion(count: int, processes: int) -> None:
    files = [f"m{number}.py" for number in range(count)]
    portions = script().Portions(files, processes)
    assert list(portions) == files
    assert portions.of(portions.taken) == files
    portions.close()


def test_no_two_processes_take_the_same_portion() -> None:
    portions = script().Portions(["a.py", "b.py", "c.py"], 2)
    one, other = iter(portions), iter(portions)
    assert [next(one), next(other), next(one), *other, *one] == ["a.py", "b.py", "c.py"]
    portions.close()


def test_where_there_are_no_pipes_one_process_does_it_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """浏览器里的 Python 没有管道。"""

    def refuse() -> tuple[int, int]:
        raise BlockingIOError(6, "Resource temporarily unavailable")

    files = script().collect([str(write(tmp_path, a=FAULTY))], None, script().Report())
    monkeypatch.setattr(script().os, "pipe", refuse)
    assert len(script().check_all(files, script().Options()).findings) == 2


def test_the_reports_do_not_depend_on_the_order_of_hashes(tmp_path: Path) -> None:
    found = {
        check(CASES, "--format", "json", cwd=tmp_path, environment={"PYTHONHASHSEED": seed}).out for seed in "0123"
    }
    assert len(found) == 1


def test_the_c_library_and_python_find_the_same() -> None:
    buffer = bytearray(b"abc session.run( \0 neo4j")
    find = script().finder(buffer)
    for text in (b"abc", b"session.run(", b"neo4j", b"missing", b"\0", b"run"):
        for start in range(len(buffer)):
            for end in range(start, len(buffer) + 1):
                assert find(text, start, end) == buffer.find(text, start, end)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(CASES)))
def test_what_an_outline_leaves_out_changes_no_finding(path: Path) -> None:
    """大扫描只解析用到驱动的函数，报告和解析整个文件时一样。"""
    data = path.read_bytes()
    reports = []
    for whole in (True, False):
        checker = script().Checker(script().Options(rule.code for rule in script().RULES), [str(path)])
        checker.check_source(str(path), data, whole)
        reports.append(plain(checker.report))
    assert reports[0] == reports[1]


OUTLINED = {
    "text at the margin": 'def a():\n    x = """\nmargin\n"""\n    y = 1\n    return y\n',
    "code in a text": 'def a():\n    x = """\ndef b():\n    pass\n"""\n    return x\n    # end\n',
    "header of several lines": "def a(\n    x,\n    y=(1, 2),\n) -> int:\n    z = x\n    z += 1\n    return z",
    "comment at the margin": "def a():\n    x = 1\n# margin\n    y = 2\n    z = 3\n    return x\n",
    "one line": "def a(): return 1\ndef b(x): return 2\n\n\n\n",
    "method": "class A:\n    async def a(s):\n        x = 1\n        x += 1\n        x *= 2\n        return x",
    "no line end": "def a():\n    x = 1\n    y = 2\n    z = 3\n    return 1",
}


@pytest.mark.parametrize("source", OUTLINED.values(), ids=OUTLINED)
def test_a_body_that_was_left_out_parses_to_the_same_tree(source: str) -> None:
    check = script()
    tree, blanks = check.outline(source, check.Traces(source))
    module = check.Module(tree, source, "a.py", check.Project(), check.Options(()), blanks)
    whole = {n.name: n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)}
    found = [*module.functions.values(), *(f for c in module.classes.values() for f in c.methods.values())]
    assert {f.name for f in found} == whole.keys()
    for func in found:
        same = ast.dump(whole[func.name], include_attributes=True)
        assert ast.dump(func.node, include_attributes=True) == same
        assert (func.head.lineno, func.head.end_lineno) == (whole[func.name].lineno, whole[func.name].end_lineno)


def test_the_command_line_reports_a_big_tree_in_order(tmp_path: Path) -> None:
    ended = check("--quiet", "--select", "NEO202", cwd=big_tree(tmp_path))
    assert ended.code == 2
    lines = ended.out.splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 9
    assert ended.err.splitlines()[0].startswith("broken.py:1:")
    assert "嵌套过深" in ended.err


def test_some_files_of_a_directory_say_nothing_of_who_else_imports_them(tmp_path: Path) -> None:
    """pre-commit 只给改过的文件：别的文件也许会关闭驱动，不报告；扫描整个目录才报告。"""
    project = tmp_path / "project"
    shutil.copytree(CASES / "nobody_imports_it", project)
    write(project, other="")
    graph = str(project / "graph.py")

    def found(*paths: str) -> list[str]:
        files = script().collect(list(paths), None, script().Report())
        return [f.path for f, _ in script().check_all(files, script().Options()).findings]

    assert found(graph, str(project / "application.py")) == []
    assert found(str(project)) == [graph]
