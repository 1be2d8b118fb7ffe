#!/usr/bin/env python3
"""检查 Python 代码里 Neo4j 会话、事务和结果的用法。

用法：python check_neo4j_sessions.py [路径 …]    规则与说明见 DOCS_URL。

只依赖标准库，Python 3.9 起可用。它只读源码，不导入、不执行被检查的代码。
判断的依据是驱动在运行时的行为：会话由谁取得、交给了谁、在每条路径上有没有关闭。
"""

import sys
from _ast import PyCF_ONLY_AST  # `ast` itself costs as much to import as a small file takes to check

__version__ = "1.0.0"

DOCS_URL = "https://docs.example.com/neo4j-sessions/"

# ── Rules: one ordered table ─────────────────────────────────────────────────────────────────────────────────────────


class Rule:
    """One row: code, name, what is wrong in general (zh, en), the message at a finding with {placeholders}, the hint."""

    __slots__ = ("code", "default", "hint", "message", "name", "title")

    def __init__(self, code, name, title, message, hint, default=True):
        self.code, self.name, self.default = code, name, default
        self.title, self.message, self.hint = title, message, hint  # each a dict: "zh", "en"


def _rule(code, name, title_zh, title_en, message_zh, message_en, hint_zh, hint_en, default=True):
    return Rule(
        code,
        name,
        {"zh": title_zh, "en": title_en},
        {"zh": message_zh, "en": message_en},
        {"zh": hint_zh, "en": hint_en},
        default,
    )


RULES = (
    _rule(
        "NEO101",
        "session-never-closed",
        "会话取得后从不关闭",
        "a session is acquired and never closed",
        "会话从不关闭：{call} 取得的会话没有 close()，也没有交给别人",
        "session never closed: what {call} returned is neither closed nor handed over",
        "用 {with_} … as session: 包住它，或在 finally 里关闭",
        "wrap it in `{with_} … as session:`, or close it in a finally block",
    ),
    _rule(
        "NEO102",
        "close-outside-finally",
        "会话只在部分路径上关闭",
        "a session is closed, but not on every path",
        "会话不是每条路径都关闭：第 {line} 行离开时，{call} 取得的会话还开着",
        "session not closed on every path: leaving at line {line} keeps what {call} returned open",
        "取得之后立即进入 {with_}，或紧跟 try，在 finally 里关闭",
        "enter `{with_}` right after acquiring it, or follow it at once by try/finally",
    ),
    _rule(
        "NEO103",
        "driver-never-closed",
        "驱动从不关闭，或每次调用都新建",
        "a driver is never closed, or built anew on each call",
        "驱动{problem}：{call}",
        "driver {problem}: {call}",
        "整个应用共用一个驱动，在退出时 close()",
        "share one driver in the whole application and close it on exit",
    ),
    _rule(
        "NEO104",
        "session-shared-across-tasks",
        "多个任务同时使用一个会话或事务",
        "one session or transaction is used by several tasks at once",
        "多个任务同时使用 {name}：{call}",
        "{name} is used by several tasks at once: {call}",
        "每个任务取得自己的会话",
        "let each task acquire its own session",
    ),
    _rule(
        "NEO201",
        "async-with-on-coroutine",
        "对协程用了 async with",
        "async with on a coroutine",
        "对协程用了 async with：{call} 缺少 await",
        "async with on a coroutine: {call} lacks await",
        "写成 async with await {call} as session:",
        "write `async with await {call} as session:`",
    ),
    _rule(
        "NEO202",
        "transaction-not-awaited",
        "begin_transaction() 缺少 await",
        "begin_transaction() is not awaited",
        "{call} 返回协程，缺少 await",
        "{call} returns a coroutine and lacks await",
        "写成 async with await {call} as tx:",
        "write `async with await {call} as tx:`",
    ),
    _rule(
        "NEO203",
        "call-not-awaited",
        "异步驱动的调用缺少 await",
        "a call of the asynchronous driver is not awaited",
        "{call} 返回协程，缺少 await：它不会执行",
        "{call} returns a coroutine and lacks await: it does not run",
        "写成 await {call}",
        "write `await {call}`",
    ),
    _rule(
        "NEO204",
        "sync-with-on-async-session",
        "对异步会话用了普通的 with",
        "plain with on an asynchronous session",
        "对异步驱动的{what}用了普通的 with：{call}",
        "plain with on {what} of the asynchronous driver: {call}",
        "改成 async with",
        "use `async with`",
    ),
    _rule(
        "NEO205",
        "session-awaited",
        "await 了 driver.session()",
        "driver.session() is awaited",
        "{call} 直接返回会话，不能 await",
        "{call} returns the session itself, which cannot be awaited",
        "去掉 await",
        "remove the await",
    ),
    _rule(
        "NEO301",
        "result-outlives-session",
        "会话关闭之后才使用结果",
        "a result is used after its session closed",
        "结果 {name} 在会话关闭之后才被{use}：记录已经丢弃，出错也不会报",
        "result {name} is {use} after its session closed: its records and late errors are gone",
        "在会话关闭前读完结果，例如 data()、single() 或 list(result)",
        "read the result before the session closes, for instance by data(), single() or list(result)",
    ),
    _rule(
        "NEO302",
        "result-leaves-transaction",
        "事务结束之后才使用结果",
        "a result is used after its transaction ended",
        "结果 {name} 在事务结束之后才被{use}：记录已经丢弃",
        "result {name} is {use} after its transaction ended: its records are gone",
        "在事务里读完结果，返回记录",
        "read the result inside the transaction and return records",
    ),
    _rule(
        "NEO303",
        "result-never-consumed",
        "查询返回记录，结果却没有读",
        "a query returns rows and its result is never read",
        "{call} 的查询有 RETURN，结果却没有读：之后的错误不会报，写入也会丢失",
        "{call} has a RETURN and its result is never read: late errors vanish, and with them the writes",
        "读掉结果，例如 consume()，或改用 execute_write()",
        "read the result, for instance by consume(), or use execute_write()",
    ),
    _rule(
        "NEO401",
        "timeout-as-parameter",
        "timeout 被当成了查询参数",
        "timeout is passed as a query parameter",
        "{call} 的 timeout= 不是超时，{meaning}",
        "timeout= of {call} is no timeout: {meaning}",
        "用 neo4j.Query(text, timeout=秒) 、begin_transaction(timeout=秒) 或 @unit_of_work(timeout=秒)",
        "use neo4j.Query(text, timeout=s), begin_transaction(timeout=s) or @unit_of_work(timeout=s)",
    ),
    _rule(
        "NEO402",
        "retry-defeated",
        "托管事务里吞掉或替换了驱动的错误",
        "a driver error is swallowed or replaced inside a managed transaction",
        "except {caught} {fate}驱动的错误，{retrier} 不再重试",
        "except {caught} {fate} the driver's error, so {retrier} no longer retries",
        "让错误原样抛出，在事务函数之外处理",
        "let the error pass and handle it outside the transaction function",
    ),
    _rule(
        "NEO403",
        "foreign-await-in-transaction",
        "事务或结果打开时等待外部调用",
        "a foreign await while a transaction or result is open",
        "{what}还开着就等待 {call}：连接被占用",
        "{what} is open while {call} is awaited: its connection stays in use",
        "先读完结果、结束事务，再调用",
        "read the result and end the transaction first",
    ),
    _rule(
        "NEO501",
        "query-in-loop",
        "每一项发一次查询",
        "one query for each item",
        "循环里每一项发一次查询：{call}",
        "one query for each item of a loop: {call}",
        "把整批数据作为参数，用 UNWIND 一次写入",
        "pass the whole batch as a parameter and use UNWIND",
    ),
    _rule(
        "NEO601",
        "cypher-from-strings",
        "用字符串拼接 Cypher",
        "Cypher is built from strings",
        "Cypher 里直接拼入了 {name}",
        "{name} is formatted into Cypher",
        "值用 $参数 传；标签、类型、属性名先对照固定的名单",
        "pass values as $parameters; check labels, types and property names against a fixed list",
    ),
    _rule(
        "NEO901",
        "async-with-on-session",
        "对会话用了 async with（团队约定）",
        "async with on a session (team convention)",
        "对会话用了 async with：{call}",
        "async with on a session: {call}",
        "按原指南的约定改用 try/finally；驱动本身推荐 async with，所以默认关闭",
        "the original guide asks for try/finally; the driver recommends async with, so this is off by default",
        False,
    ),
    _rule(
        "NEO902",
        "query-without-timeout",
        "查询没有设置超时",
        "a query has no timeout",
        "{call} 没有设置超时",
        "{call} has no timeout",
        "用 neo4j.Query(text, timeout=秒)，或 asyncio.timeout(秒)",
        "use neo4j.Query(text, timeout=s) or asyncio.timeout(s)",
        False,
    ),
    _rule(
        "NEO903",
        "error-not-logged",
        "捕获了查询的错误却没有记录",
        "a query's error is caught and not logged",
        "except {caught} 既没有记录错误，也没有再抛出",
        "except {caught} neither logs the error nor raises",
        "记录错误，或再抛出",
        "log the error or raise it again",
        False,
    ),
)

RULE = {rule.code: rule for rule in RULES}


class Finding:
    """One fault. Lines and columns are 1-based; columns count characters, the end column is exclusive."""

    __slots__ = ("args", "code", "column", "end_column", "end_line", "line", "path")

    def __init__(self, path, line, column, end_line, end_column, code, args):
        self.path, self.code, self.args = path, code, args  # args fill the placeholders: a text, or (zh, en)
        self.line, self.column, self.end_line, self.end_column = line, column, end_line, end_column

    def _fill(self, template, lang):
        return template.format(**{k: v if isinstance(v, str) else v[lang == "en"] for k, v in self.args.items()})

    def message(self, lang="zh"):
        return self._fill(RULE[self.code].message[lang], lang)

    def hint(self, lang="zh"):
        return self._fill(RULE[self.code].hint[lang], lang)


class Options:
    """What the analysis is asked for: the codes to report, and names of further calls that acquire a session."""

    __slots__ = ("select", "session_factories")

    def __init__(self, select=None, session_factories=()):
        self.select = frozenset(r.code for r in RULES if r.default) if select is None else frozenset(select)
        self.session_factories = frozenset(session_factories)


# ══ Analysis ═════════════════════════════════════════════════════════════════════════════════════════════════════════


class Project:
    """Resolves imports among the scanned files. A file is parsed only when an import that matters leads to it.

    files: the paths of all scanned files, candidates or not, as given to check_module.
    load(path): returns (tree, text), or None where the file cannot be read or parsed.
    One Project serves one process; it keeps only a few trees at a time.
    """

    def __init__(self, files=(), load=None):
        self.files, self.load = files, load


def check_module(tree, text, path, options, project):
    """All findings of one file, sorted by position. May raise RecursionError on very deep nesting."""
    return []


# ══ Files: walking, decoding, candidates ═════════════════════════════════════════════════════════════════════════════


# ══ Suppression: noqa ════════════════════════════════════════════════════════════════════════════════════════════════


# ══ Settings: pyproject.toml ═════════════════════════════════════════════════════════════════════════════════════════


# ══ Reports: text, json, github, gitlab, sarif, rdjson ═══════════════════════════════════════════════════════════════


# ══ Command line ═════════════════════════════════════════════════════════════════════════════════════════════════════


def main(argv=None):
    """Runs the command line; returns the exit code: 0 clean, 1 findings, 2 something could not be checked."""
    return 0


if __name__ == "__main__":
    sys.exit(main())
