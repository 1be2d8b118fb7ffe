"""记录下来的输出：片段旁边的同名 .txt。"""

import difflib
import re
from pathlib import Path

import neo4j

from tests.pages.paths import ROOT, SNIPPETS

VOLATILE: tuple[tuple[str, str], ...] = (
    (r"0x[0-9a-f]{6,}", "0x…"),  # 对象地址
    (r"\[#[0-9A-F]{4}\]", "[#…]"),  # 驱动日志里的本地端口
    (r"(?<=127\.0\.0\.1[:'])(, )?\d{4,5}\b", r"\g<1>7687"),
    (r"(?<=127\.0\.0\.1', )\d{4,5}", "7687"),
    (r"(?<=localhost[:'])\d{4,5}\b", "7687"),
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "xxxxxxxx"),
    (r"FB:[\w+/=]+", "FB:…"),  # 书签
    (r"(neo4j-transaction-|bolt-|Transaction )\d+", r"\1N"),
    (r"(?<=File \")[^\"]*/(?=snippets/)", ""),
    (r"(?<=File \")[^\"]*/(?=site-packages/)", "…/"),
    (r"(?<=File \")[^\"]*/(?=asyncio/)", "…/"),
    (r"(?<=\s)/[^\s:\"]*/(?=site-packages/)", "…/"),
    (r"(?<=\s)/[^\s:\"]*/(?=snippets/)", ""),
    (r"\b(transactionId|clientId)=\d+", r"\1=N"),  # 死锁报错里的编号
    (r"\b(NODE|RELATIONSHIP)\(\d+\)", r"\1(N)"),
    (r"\bClient\[\d+\]", "Client[N]"),
    (r"(?<=will be retried in )[\d.]+s", "…s"),  # 等待时间带随机抖动
    (r"Task <Task pending .*?> got Future", "Task <Task pending …> got Future"),  # 任务的描述随 Python 版本变
    (r"Task-\d+", "Task-N"),
    (r"(?<=at )/[^ >:]*/(?=[\w.]+\.py)", "…/"),
)
MEASURED = re.compile(r"(≈ |会话已持有 )[\d.,]+")
# 同一个错误的 GQL 状态随服务器版本变（5.26 是笼统的 50N42）；展示记录时的，不比较
GQL_STATUS = re.compile(r"\{gql_status: \w+\} \{gql_status_description: [^}]*\}")
# 同一个 TypeError 的文字，Python 3.14 和以前不同；展示以前的，比较时换成以前的
PYTHON_314 = (
    (r" \(missed __\w+__ method\)( but it supports .*\?)?$", ""),
    (r"'neo4j\.[\w.]+\.(\w+)' object does not support", r"'\1' object does not support"),
    (r"'(\w+)' object can't be awaited", r"object \1 can't be used in 'await' expression"),
)


def settle(output: str) -> str:
    """把每次运行都会变的地址、端口、路径换成固定的写法；展示的和比较的都是它。"""
    for pattern, replacement in VOLATILE:
        output = re.sub(pattern, replacement, output)
    return output


class Recorded:
    """``snippet`` 的输出记录。驱动 5.x 与 6.x 不同时，5.x 的记在 ``x.driver5.txt``。"""

    def __init__(self, snippet: Path) -> None:
        self._common = snippet.with_suffix(".txt")
        self._old_driver = snippet.with_suffix(".driver5.txt")

    @property
    def path(self) -> Path:
        """当前驱动该用的记录。"""
        if neo4j.__version__.startswith("5.") and self._old_driver.exists():
            return self._old_driver
        return self._common

    def write(self, output: str) -> None:
        """记下 ``output``。数字以外没有变化时不动文件，免得每次记录都改一遍测量值。"""
        if self.path.exists() and _comparable(self.path.read_text("utf-8")) == _comparable(output):
            return
        if neo4j.__version__.startswith("5."):
            _write_atomically(self._old_driver, output)
        else:
            _write_atomically(self._common, output)

    def difference(self, output: str) -> str | None:
        """``output`` 和记录的差别；一样时返回 ``None``。"""
        name = self.path.relative_to(ROOT)
        if not self.path.exists():
            return f"还没有记录的输出 {name}；确认下面的输出正确，再运行 make outputs\n{output}"
        recorded = self.path.read_text("utf-8")
        if _comparable(recorded) == _comparable(output):
            return None
        diff = difflib.unified_diff(recorded.splitlines(), output.splitlines(), f"记录 {name}", "实际输出", lineterm="")
        return f"输出和记录 {name} 不同；确认新的输出正确，再运行 make outputs\n" + "\n".join(diff)


def all_recorded() -> list[Path]:
    """全部记录文件；snippets/ 顶层的文本不是某个片段的输出。"""
    return sorted(path for path in SNIPPETS.rglob("*.txt") if path.parent != SNIPPETS)


def _comparable(output: str) -> str:
    for pattern, older in PYTHON_314:
        output = re.sub(pattern, older, output, flags=re.MULTILINE)
    return MEASURED.sub("≈ N", GQL_STATUS.sub("{gql_status: …}", output))


def _write_atomically(path: Path, text: str) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(text, "utf-8")
    partial.replace(path)
