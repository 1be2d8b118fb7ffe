"""随机与变异的输入：从不回溯崩溃，从不卡住，代价随大小线性增长。"""

from __future__ import annotations

import ast
import io
import random
import shutil
import time
import tokenize
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.detector.test_cases import CASES, script

FILES = sorted(CASES.rglob("*.py"))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

NAMES = st.sampled_from(["driver", "session", "tx", "result", "x", "self.driver", "self.session", "manager"])
CALLS = st.sampled_from([
    "driver.session()", "await manager.get_session()", "session.run('MATCH (n) RETURN n')", "await session.close()",
    "session.close()", "await session.begin_transaction()", "tx.run(f'CREATE (:{x})')", "await result.data()",
    "session.execute_read(f, timeout=3)", "GraphDatabase.driver('bolt://x')", "await asyncio.gather(f(), f())",
    "await tx.commit()", "[r async for r in result]", "lambda s: s.run('RETURN 1')", "(s := driver.session())",
])  # fmt: skip


def indented(lines: list[str]) -> list[str]:
    return ["    " + line for line in lines]


def block(body: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """一层复合语句。"""
    return st.one_of(
        st.tuples(CALLS, NAMES, body).map(lambda t: [f"async with {t[0]} as {t[1].split('.')[-1]}:", *indented(t[2])]),
        st.tuples(CALLS, body).map(lambda t: [f"with {t[0]}:", *indented(t[1])]),
        st.tuples(NAMES, body, body).map(lambda t: [f"if {t[0]}:", *indented(t[1]), "else:", *indented(t[2])]),
        st.tuples(body, body, body).map(
            lambda t: ["try:", *indented(t[0]), "except Exception as e:", *indented(t[1]), "finally:", *indented(t[2])]
        ),
        st.tuples(NAMES, body).map(lambda t: [f"for x in {t[0]}:", *indented(t[1])]),
        st.tuples(NAMES, body).map(lambda t: [f"while {t[0]}:", *indented(t[1]), "    break"]),
        body.map(lambda b: ["async def inner(tx):", *indented(b)]),
        st.tuples(NAMES, body).map(lambda t: [f"match {t[0]}:", "    case None:", *indented(indented(t[1]))]),
    )


SIMPLE = st.one_of(
    st.tuples(NAMES, CALLS).map(lambda t: [f"{t[0]} = {t[1]}"]),
    CALLS.map(lambda c: [c]),
    NAMES.map(lambda n: [f"return {n}"]),
    NAMES.map(lambda n: [f"yield {n}"]),
    NAMES.map(lambda n: [f"del {n}"]),
    st.just(["raise"]),
    st.just(["pass"]),
)


def several(parts: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """一到三条语句，一条接一条。"""
    return st.lists(parts, min_size=1, max_size=3).map(lambda found: list(chain.from_iterable(found)))


BODIES: st.SearchStrategy[list[str]] = st.recursive(
    several(SIMPLE), lambda body: several(st.one_of(SIMPLE, block(body))), max_leaves=12
)


def problems(data: bytes) -> list[str]:
    """检查一份输入；返回「检测脚本自身出错」一类的问题。"""
    checker = script().Checker(script().Options(script().RULE), ["a.py"])
    checker.check_source("a.py", data)
    style = script().Style()
    for report in script().REPORTS.values():
        report(checker.report, style)
    return [p.message[0] for p in checker.report.problems if "自身出错" in p.message[0]]


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_are_checked_or_refused_with_a_reason(data: bytes) -> None:
    assert problems(data) == []


@QUICK
@given(st.text(max_size=400))
def test_any_text_is_checked_or_refused_with_a_reason(text: str) -> None:
    assert problems(text.encode("utf-8", "surrogatepass")) == []


@settings(QUICK, max_examples=150)
@given(BODIES, st.sampled_from(["async def", "def"]))
def test_any_function_is_analysed(body: list[str], how: str) -> None:
    source = "\n".join([f"{how} f(self, driver, session, manager):", *indented(body), ""])
    assert problems(source.encode()) == []


@cache
def tokens(path: Path) -> list[tokenize.TokenInfo]:
    return list(tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline))


def mutated(path: Path, seed: int) -> str:
    """删去、重复、对调或替换文件里的几个记号，换行和缩进大多还在，所以大多仍能解析。"""
    chance = random.Random(seed)  # noqa: S311  可重现就够了
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    words = [t for t in tokens(path) if t.type in (tokenize.NAME, tokenize.OP, tokenize.STRING)]
    for token in sorted(chance.sample(words, min(len(words), 3)), key=lambda t: t.start, reverse=True):
        (row, start), (end_row, end) = token.start, token.end
        if row != end_row:
            continue
        other = chance.choice(words).string if chance.random() < 0.7 else ""
        line = lines[row - 1]
        lines[row - 1] = line[:start] + other.replace("\n", " ") + line[end:]
    if chance.random() < 0.3:
        at = chance.randrange(len(lines))
        lines[at : at + 1] = [] if chance.random() < 0.5 else [lines[at]] * 2
    return "".join(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(CASES)))
def test_a_mutated_case_is_checked_or_refused_with_a_reason(path: Path) -> None:
    for seed in range(12):
        assert problems(mutated(path, seed).encode()) == [], f"seed {seed}"


def bodies_outside(source: bytes) -> str:
    """函数体移到函数外面，成为文件自己的语句。"""
    tree = ast.parse(source)
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree.body = [each for node in tree.body for each in (node.body if isinstance(node, functions) else [node])]
    return ast.unparse(tree)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(CASES)))
def test_the_bodies_of_functions_are_analysed_outside_of_them_too(path: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    if path.parent == CASES:
        project.mkdir()
    else:
        shutil.copytree(CASES / path.relative_to(CASES).parts[0], project)
    changed = project / Path(*path.relative_to(CASES).parts[1:] or (path.name,))
    changed.write_text(bodies_outside(path.read_bytes()), encoding="utf-8")
    files = sorted(map(str, project.rglob("*.py")))
    checker = script().Checker(script().Options(script().RULE), files)
    for file in files:
        checker.check_source(file, Path(file).read_bytes())
    assert checker.report.problems == []


PIECES = {
    "functions": ("", "async def f{n}(driver):\n    s = driver.session()\n    await s.run('MATCH (n) SET n.x = 1')\n"),
    "statements": ("async def f(driver, session):\n", "    r{n} = await session.run('MATCH (n) RETURN n')\n"),
    "branches": (
        "async def f(driver, x):\n",
        "    if x:\n        s{n} = driver.session()\n        await s{n}.close()\n",
    ),
    "tries": (
        "async def f(driver):\n",
        (
            "    s = driver.session()\n    try:\n        await s.run('MATCH (n) SET n.x = 1')\n"
            "    except ValueError:\n        raise\n    finally:\n        await s.close()\n"
        ),
    ),
    "loops": (
        "async def f(session, xs):\n",
        "    for x{n} in xs:\n        await session.run('MATCH (n) SET n.x = 1')\n",
    ),
    "blocks": (
        "async def f(driver):\n",
        (
            "    async with driver.session() as s{n}:\n        r{n} = await s{n}.run('MATCH (n) RETURN n')\n"
            "        x{n} = await r{n}.data()\n"
        ),
    ),
    "noqa": ("", "x{n} = 1  # noqa: NEO101\n"),
}


def least_time(source: str) -> float:
    """检查这份源码要多少秒处理器时间：三次里最少的。"""
    best = float("inf")
    for _ in range(3):
        checker = script().Checker(script().Options())
        start = time.process_time()
        checker.check_source("a.py", source.encode())
        best = min(best, time.process_time() - start)
        assert checker.report.problems == []
    return best


@pytest.mark.parametrize("name", PIECES)
def test_cost_grows_in_proportion_to_size(name: str) -> None:
    """8 倍的代码，用时不到 24 倍；平方增长是 64 倍。取同一次运行里几次的最小值相比。"""
    head, piece = PIECES[name]

    def cost(count: int) -> float:
        return least_time(head + "".join(piece.format(n=n) for n in range(count)))

    small = cost(150)
    assert cost(1200) / small < 24


CLIENT = (
    "from neo4j import GraphDatabase\nclass A0:\n"
    "    def __init__(self):\n        self.driver = GraphDatabase.driver('x')\n"
    "    def close(self):\n        self.driver.close()\nB0 = A0\n"
)
HIERARCHIES = {
    "chain": "class A{n}(A{below}):\n    def close(self):\n        self.file{n}.close()\n",
    "diamonds": (
        "class A{n}(A{below}, B{below}):\n    def close(self):\n        self.file{n}.close()\n"
        "class B{n}(A{below}, B{below}):\n    def close(self):\n        self.file{n}.close()\n"
    ),
}


@pytest.mark.parametrize("name", HIERARCHIES)
def test_cost_does_not_multiply_with_each_level_of_base_classes(name: str) -> None:
    """24 层基类的用时，不到 8 层的 15 倍；每层翻倍是 65536 倍。"""

    def cost(levels: int) -> float:
        classes = "".join(HIERARCHIES[name].format(n=n, below=n - 1) for n in range(1, levels))
        return least_time(CLIENT + classes + f"def f():\n    c = A{levels - 1}()\n    c.close()\n")

    assert cost(24) / cost(8) < 15


def test_a_long_function_is_watched_to_its_end() -> None:
    """关闭了很多会话之后，脚本忘掉最早的；最后那个没有关闭的会话和读取晚了的结果照样报告。"""
    head, piece = PIECES["branches"]
    body = head + "".join(piece.format(n=n) for n in range(300))
    late = (
        "    s = driver.session()\n    r = await s.run('MATCH (n) RETURN n')\n    await s.close()\n    await r.data()\n"
        "    left = driver.session()\n    await left.run('MATCH (n) SET n.x = 1')\n"
    )
    checker = script().Checker(script().Options())
    checker.check_source("a.py", (body + late).encode())
    lines = (body + late).count("\n")
    found = [(f.code, f.line) for f, _ in checker.report.findings if f.line > lines - 6]
    assert ("NEO101", lines - 1) in found
    assert ("NEO301", lines - 2) in found
