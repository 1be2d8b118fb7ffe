"""结实：嵌套多深都不崩溃，管道断开、中断、控制台编码都有一行清楚的话；除了 --output，什么也不写。"""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.detector.command import CLEAN, FAULTY, SCRIPT, check, write
from tests.detector.test_cases import script
from tests.detector.test_cli import codes

PYTHONS = [f"3.{minor}" for minor in range(9, 15)]


def interpreters() -> dict[str, str]:
    """本机的 Python 3.9 到 3.14：PATH 上的，和 pyenv 装的。"""
    found = {}
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in PYTHONS:
        candidates = [shutil.which(f"python{version}"), *map(str, sorted(pyenv.glob(f"{version}.*/bin/python")))]
        for candidate in filter(None, candidates):
            answer = subprocess.run(
                [candidate, "-c", "import sys; print('3.%d' % sys.version_info[1])"],
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            if answer.stdout.strip() == version:
                found[version] = candidate
                break
    return found


INTERPRETERS = interpreters()
DEEP = {
    "parentheses": "x = " + "(" * 10_000 + "1" + ")" * 10_000,
    "lists": "x = " + "[" * 10_000 + "]" * 10_000,
    "signs": "x = " + "-" * 10_000 + "1",
    "attributes": "x = a" + ".b" * 10_000,
    "calls": "x = a" + "()" * 10_000,
    "terms": "x = 1" + " + 1" * 100_000,
    "branches": "if 1:\n    pass\n" + "elif 1:\n    pass\n" * 10_000,
    "conditions": "x = " + "1 if 1 else " * 10_000 + "1",
    "indentation": "".join(" " * n + "if 1:\n" for n in range(150)) + " " * 150 + "pass\n",
    "statements": "def f(driver):\n" + "".join(" " * n + "with driver.session() as s:\n" for n in range(1, 60))
    + " " * 60 + "pass\n",
    "session": "session.run(" * 3_000 + ")" * 3_000,
}  # fmt: skip


@pytest.mark.parametrize("version", INTERPRETERS)
def test_every_python_since_3_9_gives_the_same_report(tmp_path: Path, version: str) -> None:
    write(tmp_path, a=FAULTY, b=CLEAN)
    expected = check("--statistics", cwd=tmp_path)
    assert check("--statistics", cwd=tmp_path, python=INTERPRETERS[version]) == expected


@pytest.mark.parametrize("version", INTERPRETERS)
def test_no_nesting_crashes_any_interpreter(tmp_path: Path, version: str) -> None:
    """嵌套太深的文件报「嵌套过深」；解释器受得了的就正常检查。"""
    write(tmp_path, a=FAULTY, **DEEP)
    ended = check("--quiet", "--select", "NEO202", cwd=tmp_path, python=INTERPRETERS[version])
    assert ended.code == 2
    assert codes(ended.out) == ["NEO202"]
    for line in ended.err.splitlines():
        assert re.fullmatch(r"\w+\.py(:\d+)?: 错误：嵌套过深，无法检查", line), line
    assert "parentheses.py" in ended.err


def test_an_internal_error_names_the_file_and_the_rest_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = script().check_module

    def fail(tree: object, text: str, path: str, *rest: object) -> object:
        if path.endswith("a.py"):
            raise KeyError("oops")
        return real(tree, text, path, *rest)

    monkeypatch.setattr(script(), "check_module", fail)
    write(tmp_path, a=FAULTY, b=FAULTY)
    report = script().check_all([str(tmp_path / "a.py"), str(tmp_path / "b.py")], script().Options())
    [problem] = report.problems
    assert problem.message[0].startswith("检测脚本自身出错，请报告：KeyError: 'oops' (line ")
    assert len(report.findings) == 2


def test_a_scan_writes_nothing_not_even_bytecode(tmp_path: Path) -> None:
    copy = tmp_path / "tool" / "check_neo4j_sessions.py"
    copy.parent.mkdir()
    copy.write_bytes(SCRIPT.read_bytes())
    write(tmp_path / "code", a=FAULTY)
    before = sorted(tmp_path.rglob("*"))
    subprocess.run([sys.executable, copy, "code"], cwd=tmp_path, capture_output=True, check=False)
    assert sorted(tmp_path.rglob("*")) == before


def test_scanned_code_is_never_executed(tmp_path: Path) -> None:
    write(tmp_path, a=f"{FAULTY}\nopen('ran', 'w')\n", sitecustomize="open('ran', 'w')\n", json="open('ran', 'w')\n")
    check("--format", "json", cwd=tmp_path)
    assert not (tmp_path / "ran").exists()


def test_warnings_of_the_checked_code_are_not_printed(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY + "x = '\\d'\nassert (x, 'y')\nx is 1\n")
    ended = check("--quiet", cwd=tmp_path, environment={"PYTHONWARNINGS": "error"})
    assert (ended.code, ended.err) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "latin-1", "utf-16"])
def test_output_is_utf8_whatever_the_console_says(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, a=FAULTY, b="x = (\n")
    environment = {"PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0"}
    ended = check(cwd=tmp_path, environment=environment)
    assert "检查了 2 个文件" in ended.out
    assert "语法错误" in ended.err


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    write(tmp_path, a="\n".join(FAULTY.replace("def ", f"def x{n}_") for n in range(400)))
    ended = subprocess.run(
        ["bash", "-c", f"{sys.executable} {SCRIPT} . | head -1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout.startswith("a.py:5:20: NEO202")
    assert ended.stderr == ""


def test_an_interrupt_ends_with_130_and_one_line(tmp_path: Path) -> None:
    """等标准输入时收到 SIGINT。"""
    process = subprocess.Popen(
        [sys.executable, SCRIPT, "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        # 测试自己可能在忽略 SIGINT 的后台运行；此时只有一个线程
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    assert process.stdin is not None
    while waiting_in(process.pid) != "pipe_read" and not reads_standard_input(process.pid):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.decode()) == (130, b"", "已中断\n")


def waiting_in(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/wchan").read_text(encoding="ascii")
    except OSError:
        return ""


def reads_standard_input(pid: int) -> bool:
    """/proc 里的系统调用号 0 是 read，第一个参数是描述符 0。"""
    try:
        return Path(f"/proc/{pid}/syscall").read_text(encoding="ascii").split()[:2] in (["0", "0x0"], ["63", "0x0"])
    except OSError:
        return False


def on_a_terminal(arguments: list[str], cwd: Path, environment: dict[str, str]) -> str:
    """在伪终端里运行，返回终端收到的全部文字。"""
    main, side = pty.openpty()
    try:
        process = subprocess.Popen(
            [sys.executable, SCRIPT, *arguments], cwd=cwd, stdout=side, stderr=side, stdin=side,
            env={**os.environ, "TERM": "xterm", **environment},
        )  # fmt: skip
        os.close(side)
        side = -1
        received = b""
        while True:
            ready, _, _ = select.select([main], [], [], 60)
            assert ready
            try:
                block = os.read(main, 65536)
            except OSError:  # 另一端关闭
                break
            if not block:
                break
            received += block
        process.wait(60)
        return received.decode()
    finally:
        os.close(main)
        if side >= 0:
            os.close(side)


def test_color_is_for_terminals_and_no_color_turns_it_off(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    no = {"NO_COLOR": ""}
    assert "\x1b[1;31mNEO202\x1b[0m" in on_a_terminal([], tmp_path, no)
    assert "\x1b" not in on_a_terminal([], tmp_path, {"NO_COLOR": "1"})
    assert "\x1b" not in on_a_terminal([], tmp_path, {**no, "TERM": "dumb"})
    assert "\x1b" not in check(cwd=tmp_path).out


def test_progress_shows_after_a_second_and_is_wiped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = [100.0]
    monkeypatch.setattr(script().time, "monotonic", lambda: clock[0])
    progress = script().Progress(script().Style())
    progress.total = 5000
    progress.show(10)
    assert capsys.readouterr().err == ""
    clock[0] += 1.5
    progress.scaled(2).show(1200)
    assert capsys.readouterr().err == "\r\x1b[K已检查 2400 / 5000 个文件"
    progress.show(1201)
    assert capsys.readouterr().err == ""
    progress.clear()
    assert capsys.readouterr().err == "\r\x1b[K"


def test_a_short_scan_on_a_terminal_shows_no_progress(tmp_path: Path) -> None:
    assert "已检查" not in on_a_terminal([], write(tmp_path, a=CLEAN), {})


def test_few_modules_are_imported_for_a_clean_file(tmp_path: Path) -> None:
    """一个文件的检查主要是解释器启动；重的模块只在用到时才导入。"""
    heavy = {
        "re",
        "ast",
        "argparse",
        "json",
        "typing",
        "pathlib",
        "dataclasses",
        "tokenize",
        "signal",
        "ctypes",
        "tomllib",
    }
    write(tmp_path, a=CLEAN)
    ended = subprocess.run(
        [sys.executable, "-S", "-X", "importtime", SCRIPT, "a.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {
        line.rpartition("|")[2].strip() for line in ended.stderr.splitlines() if line.startswith("import time:")
    }
    assert "_ast" in imported
    assert not imported & heavy
