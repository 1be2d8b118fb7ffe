"""遍历与读取：只看普通文件，不跟随链接，每种坏文件都指名道姓，其余照常检查。"""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tests.detector.command import CLEAN, FAULTY, check, write
from tests.detector.test_cases import script
from tests.detector.test_cli import codes


def names(out: str) -> set[str]:
    return {line.partition(":")[0] for line in out.splitlines()}


@pytest.mark.parametrize("folder", [".git", ".venv", "node_modules", "__pycache__", "site-packages"])
def test_directories_of_others_are_skipped_unless_named(tmp_path: Path, folder: str) -> None:
    write(tmp_path / folder / "deep", a=FAULTY)
    write(tmp_path, b=CLEAN)
    assert check("--quiet", cwd=tmp_path).code == 0
    assert names(check("--quiet", folder, cwd=tmp_path).out) == {f"{folder}/deep/a.py"}


def test_only_python_files_are_looked_for_and_any_file_may_be_named(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    (tmp_path / "b.pyw").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "c.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "d.py").mkdir()
    assert names(check("--quiet", cwd=tmp_path).out) == {"a.py", "b.pyw"}
    assert names(check("--quiet", "c.txt", cwd=tmp_path).out) == {"c.txt"}


def test_links_are_not_followed_so_a_scan_neither_loops_nor_leaves_the_tree(tmp_path: Path) -> None:
    write(tmp_path / "outside", b=FAULTY)
    tree = write(tmp_path / "tree", a=FAULTY)
    (tree / "loop").symlink_to(tree)
    (tree / "self.py").symlink_to("self.py")
    (tree / "out").symlink_to(tmp_path / "outside")
    (tree / "out.py").symlink_to(tmp_path / "outside" / "b.py")
    ended = check("--quiet", cwd=tree)
    assert (names(ended.out), ended.err) == ({"a.py"}, "")


def test_a_named_link_that_points_to_itself_is_reported(tmp_path: Path) -> None:
    (tmp_path / "self.py").symlink_to("self.py")
    ended = check("self.py", cwd=tmp_path)
    assert ended.code == 2
    assert ended.err.startswith("self.py: 错误：无法读取")


def test_a_fifo_and_a_socket_do_not_hang_a_scan(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    os.mkfifo(tmp_path / "fifo.py")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # 套接字的路径不能超过约 100 字节
        try:
            server.bind("socket.py")
        finally:
            os.chdir(here)
        assert names(check("--quiet", cwd=tmp_path).out) == {"a.py"}
        ended = check("fifo.py", "socket.py", cwd=tmp_path)
    assert ended.code == 2
    assert ended.err == "fifo.py: 错误：不是普通文件\nsocket.py: 错误：不是普通文件\n"


def test_a_fifo_that_takes_a_files_place_after_the_walk_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.py")
    report = script().check_all([str(tmp_path / "a.py")], script().Options())
    assert report.findings == []


def test_a_file_that_vanishes_during_the_scan_is_named_and_the_rest_checked(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    files = [str(tmp_path / "gone.py"), str(tmp_path / "a.py")]
    report = script().check_all(files, script().Options())
    assert [(p.path, p.message[0]) for p in report.problems] == [(files[0], "文件不存在")]
    assert len(report.findings) == 2


def test_a_file_without_read_permission_is_named_and_the_rest_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """以 root 运行时什么都读得到，所以拒绝由 os.open 给出。"""
    write(tmp_path, a=FAULTY, secret=FAULTY)
    real = os.open

    def refuse(path: str, flags: int) -> int:
        if str(path).endswith("secret.py"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, flags)

    monkeypatch.setattr(script().os, "open", refuse)
    report = script().check_all([str(tmp_path / "secret.py"), str(tmp_path / "a.py")], script().Options())
    assert [p.message[0] for p in report.problems] == ["没有读取权限"]
    assert len(report.findings) == 2


def test_a_directory_without_read_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(script().os, "scandir", refuse)
    report = script().Report()
    assert script().walk(str(tmp_path), None, report) == []
    assert [(p.path, p.message[0]) for p in report.problems] == [(str(tmp_path), "没有读取权限")]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (FAULTY.encode("utf-8-sig"), 5),
        (FAULTY.replace("\n", "\r\n").encode(), 5),
        (FAULTY.replace("\n", "\r").encode(), 5),
        (b"\x0c\n" + FAULTY.encode(), 6),
        (FAULTY.replace("async def leak", "\x0casync def leak").encode(), 5),
        (b"# -*- coding: latin-1 -*-\n# \xe9\xff\n" + FAULTY.replace("两处错误。", "").encode("latin-1"), 7),
        (b"#!/usr/bin/env python\n# vim: set fileencoding=gbk :\n" + FAULTY.encode("gbk"), 7),
        (b"# coding: utf-8\n" + FAULTY.encode(), 6),
    ],
    ids=["bom", "crlf", "cr", "form-feed-line", "form-feed", "latin-1", "gbk", "utf-8-cookie"],
)
def test_every_encoding_and_line_end_of_python_is_read(tmp_path: Path, data: bytes, line: int) -> None:
    (tmp_path / "a.py").write_bytes(data)
    ended = check("--quiet", "--select", "NEO202", cwd=tmp_path)
    assert (ended.out[: len(f"a.py:{line}:")], ended.err) == (f"a.py:{line}:", "")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"x = 1\0\n", "含有空字节，不是 Python 源码"),
        (b"x = '\xff'\n", "不是有效的 utf-8 编码"),
        (b"# coding: no-such\nx = 1\n", "语法错误：unknown encoding"),
        (b"# coding: utf-8\n# \xff\n", "不是有效的 utf-8 编码"),
        (b"\xef\xbb\xbf# coding: latin-1\n", "语法错误：encoding problem"),
        (b"# coding: rot13\nx = 1\n", "未知的编码"),
        (b"x = (\n", "语法错误"),
        (b"if 1:\nx\n", "语法错误"),
        (b"\xff\xfex\x00=\x00", "含有空字节"),
    ],
)
def test_what_is_no_python_source_is_named_with_the_reason(tmp_path: Path, data: bytes, message: str) -> None:
    write(tmp_path, good=FAULTY)
    (tmp_path / "bad.py").write_bytes(data)
    ended = check("--quiet", cwd=tmp_path)
    assert ended.code == 2
    assert ended.err.startswith("bad.py:")
    assert ended.err.count("\n") == 1
    assert message in ended.err or "不是有效的 utf-8 编码" in ended.err
    assert codes(ended.out) == ["NEO202", "NEO101"]


def test_a_file_over_the_size_limit_is_reported_and_not_parsed(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    with (tmp_path / "huge.py").open("wb") as file:
        file.write(b"x = [\n")
        for _ in range(50):
            file.write(b"    1,\n" * 149_797)
        file.write(b"]\n")
    assert (tmp_path / "huge.py").stat().st_size > 50_000_000
    ended = check("--quiet", cwd=tmp_path)
    assert ended.code == 2
    assert ended.err == "huge.py: 错误：文件过大（超过 8 MB），没有检查\n"
    assert codes(ended.out) == ["NEO202", "NEO101"]


def test_a_file_of_100_000_lines_is_checked_to_its_end(tmp_path: Path) -> None:
    write(tmp_path, long="x = 1\n" * 100_000 + FAULTY)
    ended = check("--quiet", cwd=tmp_path)
    assert ended.out.startswith("long.py:100005:20: NEO202")


def test_every_python_file_of_a_small_scan_is_parsed(tmp_path: Path) -> None:
    """没有一处提到 Neo4j 的文件，语法错误也要报告。"""
    assert check(cwd=write(tmp_path, a=CLEAN, b="x = = 1\n")).code == 2


def test_imports_are_resolved_among_the_scanned_files(tmp_path: Path) -> None:
    manager = "class Manager:\n    async def get_session(self):\n        return self.driver.session()\n\n\n"
    manager += "manager = Manager()\n"
    user = "from app.db import manager\n\n\nasync def f():\n    async with manager.get_session() as session:\n"
    user += "        await session.run('MATCH (n) SET n.x = 1')\n"
    write(tmp_path, app__db=manager, app____init__="", app__user=user)
    assert codes(check("--select", "NEO201", "app", cwd=tmp_path).out) == ["NEO201"]
