#!/usr/bin/env python3
"""检查 Python 代码里 Neo4j 会话、事务和结果的用法。

用法：python check_neo4j_sessions.py [路径 …]    规则与说明见 DOCS_URL。

只依赖标准库，Python 3.9 起可用。它只读源码，不导入、不执行被检查的代码。
判断的依据是驱动在运行时的行为：会话由谁取得、交给了谁、在每条路径上有没有关闭。
"""

import gc
import marshal
import os
import stat
import sys
import time
import warnings
from _ast import AST, PyCF_ONLY_AST  # `ast` itself costs as much to import as a small file takes to check
from itertools import accumulate, islice, takewhile

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
        "{what}从不关闭：{call} 取得的{what}没有 {close}，也没有交给别人",
        "{what} never closed: what {call} returned is neither closed nor handed over",
        "用 {with_} … as {name}: 包住它，或在 finally 里关闭",
        "wrap it in `{with_} … as {name}:`, or close it in a finally block",
    ),
    _rule(
        "NEO102",
        "close-outside-finally",
        "会话只在部分路径上关闭",
        "a session is closed, but not on every path",
        "{what}不是每条路径都关闭：第 {line} 行离开时，{call} 取得的{what}还开着",
        "{what} not closed on every path: leaving at line {line} keeps what {call} returned open",
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
        "多个任务同时使用{name}：{call}",
        "{name} is used by several tasks at once: {call}",
        "每个任务取得自己的会话",
        "let each task acquire its own session",
    ),
    _rule(
        "NEO201",
        "async-with-on-coroutine",
        "对协程用了 async with",
        "async with on a coroutine",
        "对{what}用了 async with：{call} 缺少 {lack}",
        "async with on {what}: {call} lacks {lack}",
        "写成 {right}",
        "write `{right}`",
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
#
# Each function is executed abstractly, statement by statement. A `Thing` is one driver, session, transaction or result,
# named by the place that makes it; a `State` holds, for one point of the program, what each name may refer to and
# whether each thing may be open, closed or handed over. States of joining paths are merged, so cost grows with length
# and not with the number of paths. A rule is a function `neoXXX` that the executor calls where that fault can appear.

DRIVER, SESSION, TX, RESULT = "driver", "session", "tx", "result"
CLIENT = "client"  # an object of the project's own class that makes a driver and has a method to close it
PARAM = "param"  # a parameter of which nothing is known yet: it may be any of them
TRACKED = frozenset((DRIVER, SESSION, TX, RESULT))
WATCHED = TRACKED | {"coro", "task", "stack", "lazy", "inst", "maybe", "cm", "lock"}
SKIPPABLE = frozenset(("Expr", "If", "For", "AsyncFor", "While", "With", "AsyncWith", "Try", "Assert"))
KEPT_OPEN = frozenset((SESSION, DRIVER, CLIENT, TX))  # what somebody has to close
OPEN, CLOSED, GONE = 1, 2, 4  # GONE: handed over, somebody else closes it
HELD = "held"  # as a guard's outcome: made exactly where this name is not None
KEPT = 64  # that many things a state holds before it forgets closed ones

# The driver's own methods (5.x and 6.x). A name used with any other method is not a Neo4j session.
RETRIERS = frozenset(("execute_read", "execute_write", "read_transaction", "write_transaction"))
QUERYING = RETRIERS | {"run"}
SESSION_ONLY = RETRIERS | {"begin_transaction", "last_bookmark", "last_bookmarks"}
SESSION_API = SESSION_ONLY | {"run", "close", "cancel", "closed"}
ACQUIRED_API = SESSION_API | {"session", "execute_query", "verify_connectivity", "entered"}  # of what a call may give: a session, a driver
READS = frozenset(("single", "data", "fetch", "values", "value", "peek", "graph", "to_df", "to_eager_result"))
COROUTINES = {  # which calls of the asynchronous driver return coroutines
    DRIVER: frozenset(("close", "execute_query", "verify_connectivity", "verify_authentication", "get_server_info")),
    SESSION: RETRIERS | {"run", "close", "begin_transaction", "last_bookmarks", "last_bookmark"},
    TX: frozenset(("run", "commit", "rollback", "close")),
    RESULT: READS | {"consume"},
}
COROUTINE_API = frozenset(("close", "send", "throw", "cr_frame", "cr_code", "cr_running", "cr_await", "__await__"))
NEO4J_CLASSES = {
    "Driver": (DRIVER, False), "AsyncDriver": (DRIVER, True), "BoltDriver": (DRIVER, False),
    "Neo4jDriver": (DRIVER, False), "AsyncBoltDriver": (DRIVER, True), "AsyncNeo4jDriver": (DRIVER, True),
    "Session": (SESSION, False), "AsyncSession": (SESSION, True),
    "Transaction": (TX, False), "AsyncTransaction": (TX, True),
    "ManagedTransaction": (TX, False), "AsyncManagedTransaction": (TX, True),
    "Result": (RESULT, False), "AsyncResult": (RESULT, True),
}  # fmt: skip

# What the names of the standard library and of test libraries say.
ROUNDS = ("For", "AsyncFor", "While")
FAILURE_EXPECTED = ("raises", "assertraises", "assertraisesregex")  # pytest's and unittest's, in lower case
TASK_GROUPS = ("TaskGroup", "create_task_group", "open_nursery")
BORROWERS = "neo4j_graphrag"  # the package whose retrievers and pipelines use the driver that they are given, and never close it
MEASURES = frozenset(  # built-in functions that can do nothing with a coroutine
    "len bool list tuple set dict sorted sum any all min max enumerate zip iter next".split()
)
STAND_INS = ("Mock", "patch(", "setattr", "Fake", "fake", "Stub", "stub")  # what tests use in place of a driver
MOCKS = frozenset(("MagicMock", "AsyncMock", "Mock", "NonCallableMagicMock", "create_autospec"))
CLOSERS = ("close", "disconnect", "shutdown", "stop", "cleanup", "dispose", "terminate", "__exit__", "__aexit__")  # in names of methods
CLOSING = (  # a method that closes something says so in code, not in a docstring
    ".close", "close(", "_close", "close_", "closing(",
)  # fmt: skip
SPAWNING = ("gather(", "create_task(", "TaskGroup", "ensure_future(", "start_soon(")
NO_SESSION = ("manager", "pool", "factory", "maker", "service", "store", "client", "server")  # `session_manager` is none

FACTORIES = frozenset(("get_session", "session"))  # acquiring calls when nothing better is known of the receiver
TRIGGERS = (
    "ession", "river", ".run(", "GraphDatabase", "execute_", "ransaction", "AsyncResult", "gather(", "create_task(",
    "eo4j_client:", "eo4j_client as ", "client.close()", ".connect(", "super().close()",
)  # fmt: skip

MRO = 30  # that many bases of a class are looked at
CONNECTING = ("connect", "open", "init", "start", "setup", "reconnect")  # beginnings of names of methods that make a driver
TELLING = frozenset("print isinstance hasattr id type str repr bool len debug info warning error exception getattr".split())  # they keep nothing
ENDINGS = ("clean", "finalize", "end", "finish", "quit", "exit", "release", "destroy", "free", "teardown", "tear_down")  # other names that a closing method has
COLLECTIONS = ("dict", "mapping", "mutablemapping", "ordereddict", "list", "sequence", "set", "deque")  # annotations, in lower case
THREADS = ("to_thread", "run_in_executor", "run_in_threadpool", "run_sync")  # they run a function in a thread
COPIES = ("enumerate", "reversed", "sorted", "list", "tuple")  # they give what is in the collection that they take

# Calls that do not raise in practice, so that nothing is lost between acquisition and `try`.
SAFE_CALLS = frozenset(
    "print len str repr bool list dict set tuple isinstance hasattr id type format range enumerate zip sorted"
    " min max sum any all abs round getattr callable time perf_counter monotonic now utcnow today strftime isoformat timestamp uuid4 get_event_loop"
    " getLogger suppress timeout ExitStack AsyncExitStack closing debug info warning warn error exception critical log append strip lower upper items keys values"
    " copy setdefault add partial join locals globals vars dir super object iter count dedent get cancel".split()
)


class Value:
    """What an expression may be. `of` is what it wraps; `things` are the tracked objects it may refer to."""

    __slots__ = ("api", "asyn", "fresh", "kind", "node", "none", "of", "things")

    def __init__(self, kind, of=None, asyn=None, things=(), node=None, none=False, fresh=False, api=""):
        self.kind, self.of, self.asyn, self.things = kind, of, asyn, things  # asyn: True, False, or None (unknown)
        self.node, self.none, self.fresh = node, none, fresh  # none: may also be None; fresh: the caller must close it, or await it
        self.api = api  # of a coroutine: the method of the driver that made it


NONE = Value("none")
STRANGER = Value("foreign")  # known to be no business of ours
MOCK = Value("foreign")  # a test's stand-in, and all that it gives


class Thing:
    """One driver, session, transaction or result that the function makes, or is given (`owned` is False then)."""

    __slots__ = (
        "asyn", "closed", "guards", "key", "kind", "loops", "lost", "managed", "node", "outside", "owned", "owners", "param", "passed",
        "again", "closers", "dormant", "handed", "inside", "kept", "lent", "query", "read", "shared", "slot",
    )  # fmt: skip

    def __init__(self, kind, node, asyn, owned, owners=(), loops=(), param=None):
        self.kind, self.node, self.asyn, self.owned, self.owners, self.loops = kind, node, asyn, owned, owners, loops
        self.param = param  # its position among the function's parameters, if it is one
        self.closed = self.lost = self.passed = self.read = self.shared = self.outside = self.handed = self.kept = self.managed = False
        self.guards = set()  # (condition, outcome) under which it was acquired
        self.query = self.slot = None
        self.closers = ("close",)  # of a client: its class's methods that close it
        self.inside = False  # `service = Service(client)`: it is kept inside of another object
        self.dormant = False  # a client that has not been asked to connect: it has no driver yet
        self.lent = False  # given to a function that may close it, and does not keep it
        self.again = ""  # a global client that was asked to connect here: "anew" each time, or "once", unless it has been closed
        self.key = node  # by which the flow that made it finds it

    def only_inside(self):
        """Can a client only be closed by who reaches the driver inside of it? See Class._closing_methods()."""
        return bool(self.closers) and all("." in closer for closer in self.closers)


class State:
    """One point of the program: names to values, things to OPEN/CLOSED/GONE, results on their way to `return`, and the
    calls that started the tasks which still use a thing.
    """

    __slots__ = ("bits", "env", "rets", "tasks", "version", "why")

    def __init__(self, env, bits, why, rets, tasks):
        self.env, self.bits, self.why, self.rets, self.version = env, bits, why, rets, 0
        self.tasks = tasks  # shared between states: replaced, never changed

    def copy(self):
        return State(dict(self.env), dict(self.bits), dict(self.why), self.rets, self.tasks)

    def running(self, thing):
        return self.tasks.get(thing, frozenset())

    def run(self, thing, calls):
        self.tasks = {**self.tasks, thing: calls}

    def set(self, thing, bits):
        self.bits[thing] = bits
        self.version += 1

    def forget(self):
        """Of very many closed things and results the last are kept: cost grows with length, not with its square."""
        if len(self.bits) <= KEPT:
            return
        done = [thing for thing, bits in self.bits.items() if bits == CLOSED or thing.kind == RESULT]
        if len(done) > KEPT:
            old = set(done[: -KEPT // 2])
            self.bits = {thing: bits for thing, bits in self.bits.items() if thing not in old}
            self.why = {thing: line for thing, line in self.why.items() if thing not in old}
            self.env = {
                name: value
                for name, value in self.env.items()
                if not value.things or not all(t in old or not old.isdisjoint(t.owners) for t in value.things)
            }
            self.version += 1

    def bind(self, name, value):
        if value is None:
            if self.env.pop(name, None) is None:
                return
        else:
            self.env[name] = value
        self.version += 1


def join(a, b):
    """The state after two paths meet. A thing that one path did not make keeps the other path's state."""
    if a is None or b is None or a is b:
        return a or b
    bits = dict(a.bits)
    for thing, value in b.bits.items():
        bits[thing] = bits.get(thing, 0) | value
    if a.env == b.env:
        env = dict(a.env)
    else:
        env = {}
        for name in {**a.env, **b.env}:  # no set: in the order in which they were bound
            value = merge(a.env.get(name), b.env.get(name))
            if value is not None:
                env[name] = value
        _learn_guards(a, b)
    tasks = a.tasks if a.tasks is b.tasks else {t: a.running(t) | b.running(t) for t in a.tasks.keys() | b.tasks.keys()}
    state = State(env, bits, {**b.why, **a.why}, a.rets if a.rets == b.rets else a.rets + b.rets, tasks)
    state.forget()
    return state


def merge(x, y):
    if x is y:
        return x
    if x is None or y is None:
        rest = x or y
        return rest if rest.kind in ("session", "tx", "result", "driver", "coro", "many", "stack", "lazy", "inst", "task") else None
    if x.kind == "none" or y.kind == "none":
        rest = y if x.kind == "none" else x
        return Value(rest.kind, rest.of, rest.asyn, rest.things, rest.node, True, rest.fresh)
    if x.kind != y.kind:
        made = x if x.kind == "inst" and x.things else y if y.kind == "inst" and y.things else None  # client or Client()
        return x if x.kind in TRACKED else y if y.kind in TRACKED else made
    if x.kind == "const" or x.kind == "test":
        return x if x.of == y.of else None
    if x.things == y.things and x.of is y.of and x.none == y.none:
        return x
    things = x.things + tuple(t for t in y.things if t not in x.things)
    if x.kind == "inst" and not x.things and y.things or x.kind == "class" and x.of is not y.of and not x.of.openers():
        x, y = y, x  # the object that has a driver, or the class whose objects have one, tells what may be done with it
    return Value(x.kind, x.of or y.of, x.asyn if x.asyn == y.asyn else None, things, x.node, x.none or y.none, x.fresh)


def element(value):
    """What each round of a loop over a collection gives: one of its parts, whichever."""
    if value is None or value.kind != "many":
        return None
    if value.of.__class__ is not tuple:
        return value.of
    parts = [part for part in value.of if part is not None]
    rows = [part.of for part in parts if part.kind == "many" and part.of.__class__ is tuple]
    if len(rows) == len(parts) and len({len(row) for row in rows}) == 1:  # (name, session) pairs
        return Value("many", tuple(element(Value("many", column)) for column in zip(*rows)))
    found = None
    for part in parts:
        found = merge(found, part)
    return found


def only_borrows(value):
    """Is this an object of a class that closes nothing, or a list of such, that was given the client which it holds: `Agent(client)`?"""
    held = element(value) if value is not None and value.kind == "many" else value
    if held is None or held.kind != "inst" or held.node is None or not held.things or held.of.closing():
        return False
    return all(thing.kind in (CLIENT, DRIVER) and thing.node is not held.node for thing in held.things)


def item_at(value, index):
    """What `value[index]` is, for a collection."""
    if value.of.__class__ is not tuple:
        one = value.of
        numbered = index.__class__.__name__ == "Constant" and one is not None and one.kind in (SESSION, TX)
        return Value(one.kind, None, one.asyn) if numbered else one  # sessions[0] is not sessions[1]
    if index.__class__.__name__ != "Constant":
        return element(value) if index.__class__.__name__ != "Slice" else value
    keys = getattr(value.node, "keys", None)
    if keys is not None:
        found = [held for key, held in zip(keys, value.of) if getattr(key, "value", None) == index.value]
        return found[-1] if found else None
    known = index.value.__class__ is int and -len(value.of) <= index.value < len(value.of)
    return value.of[index.value] if known else None


def _learn_guards(a, b):
    """`own = True` set on just the path that acquires: later `if own:` tells the two paths apart."""
    told, held = [], []
    for name, value in a.env.items():
        against = b.env.get(name)
        if against is None:
            continue
        if value.kind == "const" and against.kind == "const" and against.of != value.of:
            told.append((name, value.of, against.of))
        elif (value.kind == "none") != (against.kind == "none"):
            held.append(name)
    if told or held:
        for one, other, which in ((a, b, 1), (b, a, 2)):
            for thing, bits in one.bits.items():
                if bits & OPEN and thing not in other.bits:
                    thing.guards.update((each[0], each[which]) for each in told)
                    thing.guards.update((name, HELD) for name in held if thing in one.env[name].things)


# ── Names and text ───────────────────────────────────────────────────────────────────────────────────────────────────


def dotted(node):
    """`a.b.c` for a chain of names, with `()` after a call; "" for anything else."""
    kind = node.__class__.__name__
    if kind == "Name":
        return node.id
    if kind == "Attribute":
        base = dotted(node.value)
        return base and base + "." + node.attr
    if kind == "Call":
        base = dotted(node.func)
        return base and base + "()"
    if kind == "Await":
        return dotted(node.value)
    return ""


def shown(node):
    """The call as messages show it: its name without arguments."""
    name = dotted(node)
    if not name:
        return "…()" if node.__class__.__name__ in ("Call", "Await") else "…"
    return name if len(name) <= 60 else "…" + name[-58:]


def place(node):
    """`rows["a"]` for a subscript of a name by a constant; "" for any other."""
    base, key = dotted(node.value), node.slice
    return f"{base}[{key.value!r}]" if base and key.__class__.__name__ == "Constant" else ""


def children(node):
    """The direct child nodes, in source order."""
    found = []
    for field in node._fields:
        child = getattr(node, field, None)
        if child.__class__ is list:
            found += [item for item in child if isinstance(item, AST)]
        elif isinstance(child, AST):
            found.append(child)
    return found


DEFS = frozenset(("FunctionDef", "AsyncFunctionDef", "ClassDef", "Lambda"))
SIMPLE = frozenset(("Expr", "Assign", "AugAssign", "AnnAssign", "Return", "Raise", "Assert", "Import", "ImportFrom", "Pass"))
LEAVES = frozenset(("Name", "Constant", "Load", "Store", "arg", "alias"))


def subtree(node, into_functions=True):
    """The node and all below it, in no particular order."""
    found, i = [node], 0
    while i < len(found):
        node = found[i]
        i += 1
        if node.__class__.__name__ in LEAVES:
            continue
        for field in node._fields:
            child = getattr(node, field, None)
            if child.__class__ is list:
                for item in child:
                    if isinstance(item, AST) and (into_functions or item.__class__.__name__ not in DEFS):
                        found.append(item)
            elif isinstance(child, AST) and (into_functions or child.__class__.__name__ not in DEFS):
                found.append(child)
    return found


def statements(body):
    """The statements of a body and of the blocks in it, but not of functions and classes in it."""
    found, i = list(body), 0
    while i < len(found):
        node = found[i]
        i += 1
        kind = node.__class__.__name__
        if kind in SIMPLE or kind in DEFS:
            continue
        for field in ("body", "orelse", "finalbody"):
            found += getattr(node, field, ())
        for part in getattr(node, "handlers", None) or getattr(node, "cases", ()):
            found += part.body
    return found


def alternatives(node):
    """What an expression may be: `a` and `b` of `a or b`, of `a if test else b`; the expression itself, if it is neither."""
    kind = node.__class__.__name__
    return node.values if kind == "BoolOp" else (node.body, node.orelse) if kind == "IfExp" else (node,)


def pairs(node):
    """(target, value) for each single target of an assignment; those of `a, b = c, d` one by one."""
    found = []
    for target in node.targets:
        if target.__class__.__name__ == node.value.__class__.__name__ == "Tuple" and len(target.elts) == len(node.value.elts):
            found += zip(target.elts, node.value.elts)
        else:
            found.append((target, node.value))
    return found


def last_name(node):
    """`driver` for `self.driver`, `get_driver` for `app.get_driver()`; "" for what is no name."""
    while node.__class__.__name__ in ("Call", "Await"):
        node = node.func if node.__class__.__name__ == "Call" else node.value
    return getattr(node, "attr", None) or getattr(node, "id", "")


CYPHER = ("MATCH", "MERGE", "CREATE", "UNWIND", "RETURN", "CALL ", "CALL{", "DETACH", "DELETE", "LOAD CSV", "SHOW ", "DROP ", "WITH ")


def looks_like_cypher(text):
    upper = text.upper().lstrip("\0 \n\t(")
    while upper.startswith("//"):
        upper = upper.partition("\n")[2].lstrip()
    return upper.startswith(CYPHER + ("OPTIONAL", "EXPLAIN", "PROFILE", "CYPHER ", "USE "))


def plain_cypher(text):
    """Upper case, without comments, quoted texts and the insides of { }."""
    out, i, depth = [], 0, 0
    while i < len(text):
        c = text[i]
        if c in "'\"`":
            end = text.find(c, i + 1)
            i = len(text) if end < 0 else end + 1
            out.append(" x ")
            continue
        if text.startswith(("//", "/*"), i):
            end = text.find("\n" if text[i + 1] == "/" else "*/", i)
            i = len(text) if end < 0 else end + (1 if text[i + 1] == "/" else 2)
            continue
        depth += (c == "{") - (c == "}")
        if depth <= 0:
            out.append(c)
        i += 1
    return "".join(out).upper()


def returns_rows(text):
    """Does the query return rows that can carry a late error? `RETURN 1` of a health check cannot."""
    words = plain_cypher(text).replace("(", " ( ").split()
    if "RETURN" not in words:
        return False
    return words[0] != "RETURN" or "/" in text


# ── Modules, classes, functions ──────────────────────────────────────────────────────────────────────────────────────


class Project:
    """在扫描的文件之间解析导入。只有要紧的导入指向一个文件，才解析它。

    files：全部扫描的文件的路径，不论是不是候选。
    load(path)：返回 (语法树, 源码)，或再加上 outline 省去的函数体和 Traces；读不了、解析不了时返回 None。
    每个进程有自己的一个，只留少数几棵语法树。
    """

    KEEP, NEAR, NEAR_BYTES = 2, 2000, 6 << 19

    def __init__(self, files=(), load=None):
        self.files, self.load = files, load
        self.index, self.folders = None, {}  # the path with slashes: the file; directory: its files
        self.listing, self.tails = "", {}  # all paths, to be searched for the end of one; that end: the files
        self.modules, self.whole = {}, None
        self._builders, self._read, self._asks, self._located, self._path_adders = {}, {}, {}, {}, {}
        self.wants_makers = False  # may the file that is being checked build objects which make a driver?
        self.makers = set()  # (file, name) of the classes and functions that give objects which make a driver
        self.serving = False  # are scripts, which run once in a process of their own, left out of texts()?
        self._texts = self._while_serving = None, {}  # what was last asked for, and the texts; some texts, and those that count while serving
        self._served = None, ()  # some texts, and the files that an application imports

    def find(self, name, level, path):
        """文件 path 里的 `from <level 个点><name> import …` 指的模块，或者 None。"""
        file = self.locate(name, level, path)
        return file and self.module(file)

    def locate(self, name, level, path):
        """那个模块的文件；不在扫描的文件里就是 None。"""
        key = name, level, path.replace("\\", "/").rpartition("/")[0]
        if key not in self._located:
            self._located[key] = self._locate(name, level, path) if self.load is not None else None
        anywhere = self._located[key] is None and self.load is not None and name and level == 0 and "." not in name and ("_" in name or self._adds_paths(path))
        return self._anywhere([name]) if anywhere else self._located[key]

    def _locate(self, name, level, path):
        parts = [p for p in name.split(".") if p]
        here = path.replace("\\", "/").split("/")[:-1]
        if level:
            place = [*here[: len(here) - level + 1], *parts]
            return self._at(place) or self._elsewhere(place)
        for depth in range(len(here), -1, -1) if parts else ():  # an import root is above this file
            for root in (here[:depth], [*here[:depth], "src"], [*here[:depth], "lib"]):
                found = self._at(root + parts)
                if found:
                    return found
        if len(parts) < 2:
            return self._package(parts[0]) if parts else None
        return self._anywhere(parts) or (self._anywhere(parts[1:]) if len(parts) > 2 and self._is_root(parts[0], here) else None)

    @staticmethod
    def _is_root(name, here):
        """包就是仓库的根目录，安装或构建时才改成这个名字：my-graph/db/x.py 是 `my_graph.db.x`，backend/db/x.py 是 `src.db.x`。"""
        renamed = (folder.lower().replace("-", "_") for folder in here if folder != name)
        return name in ("src", "app", "backend") or any(folder.endswith(name.lower()) for folder in renamed)

    def _package(self, name):
        """一个仓库里有几个发行包：packages/graphkit/graphkit/、packages/graphkit/src/graphkit/ 是 `import graphkit` 的包。"""
        found = [file for parts in ([name, name], ["src", name]) for file in self._ending(parts) if file.endswith("__init__.py")]
        return found[0] if len(found) == 1 and name != "neo4j" else None

    def _adds_paths(self, path):
        """这个文件自己往 sys.path 里加目录吗？加了，一个词的模块名就可能在任何地方。"""
        if path not in self._path_adders:
            self._path_adders[path] = "sys.path" in self.text(path)
        return self._path_adders[path]

    def _elsewhere(self, parts):
        """一个包分在几个发行包里：a/pkg/x.py 里的 `from .y import …`，y 也许在 b/pkg/y.py。"""
        return next((file for start in range(1, len(parts) - 1) for file in self._ending(parts[start:])), None)

    def _anywhere(self, parts):
        """一个仓库里有几个包：apps/web/x.py 里的 `from core.store import …` 在 packages/core/core/store.py。只有一个文件合适才算。"""
        found = self._ending(parts)
        return found[0] if len(found) == 1 else None

    def _ending(self, parts):
        """路径以这几段结尾的文件，也许不止一个。"""
        tail = "/" + "/".join(parts)
        if tail not in self.tails:
            index = self.paths()
            self.listing = self.listing or "".join(f"/{place}\0" for place in index)
            ends = [at + len(form) - 1 for form in (tail + ".py\0", tail + "/__init__.py\0") for at in occurrences(self.listing, form)]
            self.tails[tail] = [index[self.listing[self.listing.rfind("\0", 0, end) + 2 : end]] for end in ends]
        return self.tails[tail]

    def _at(self, parts):
        place, index = "/".join(parts), self.paths()
        return index.get(place + ".py") or index.get(place + "/__init__.py" if place else "__init__.py")

    def paths(self):
        """{带斜杠的路径: 文件}：全部扫描的文件。"""
        if self.index is None:
            self.index = {file.replace("\\", "/"): file for file in self.files}
        return self.index

    def by_folder(self):
        """{目录: 其中扫描的文件}"""
        if not self.folders:
            for place, file in self.paths().items():
                self.folders.setdefault(place.rpartition("/")[0], []).append(file)
        return self.folders

    def module(self, file):
        key = file, self.wants_makers
        if key not in self.modules:
            loaded = self.load(file)
            if loaded is None:
                return None
            self.modules[key] = Module(loaded[0], loaded[1], file, self, Options(()), *loaded[2:])
        return self.modules[key]

    def near(self, path):
        """离一个文件最近的目录里扫描的文件，最近的在前：目录越往上越宽，不超过 NEAR 个。"""
        here = path.replace("\\", "/").split("/")[:-1]
        found = []
        for depth in range(len(here), -1, -1):
            prefix = "/".join(here[:depth]) + "/" if depth else ""
            files = [file for folder, inside in self.by_folder().items() if (folder + "/").startswith(prefix) for file in inside]
            if len(files) > self.NEAR:
                break
            known = set(found)
            found += [file for file in files if file not in known]
        return found

    def is_whole(self, path):
        """Is everything that is scanned near this file, and were directories scanned, not just some of their files?"""
        if self.whole is None:
            try:
                self.whole = all(sum(name.endswith(SUFFIXES) for name in os.listdir(folder or os.curdir)) <= len(inside) for folder, inside in self.by_folder().items())
            except OSError:
                self.whole = False
        return self.whole and len(self.near(path)) == len(self.files)

    def builds_driver(self, file, hops=3):
        """Does this file build a driver, or take a class or a factory from a file that does, over so many imports?"""
        key = file, hops
        if key not in self._builders:
            self._builders[key] = False  # an import cycle ends here
            builds, sources = self._leads(file)
            self._builders[key] = builds or hops > 0 and any(self.builds_driver(each, hops - (not each.endswith("__init__.py"))) for each in sources)
        return self._builders[key]

    def has_coroutines(self, file):
        """Does this file define coroutines, and speak of sessions or drivers?"""
        if file not in self._asks:
            text = self.text(file)
            self._asks[file] = "async def " in text and any(word in text for word in ("session(", "execute_query(", "river"))
        return self._asks[file]

    def _leads(self, file):
        """(does it build a driver?, the files from which it takes classes and factories)"""
        if file not in self._read:
            text = self.text(file)
            builds = any(call in text for call in driver_calls(text))
            imports = imports_from(text) if not builds else ()
            sources = {self.locate(module, level, file) for module, level, parts in imports if any(is_maker(part.split()[-1]) or part == "*" for part in parts)}
            self._read[file] = builds, sources - {None, file}
        return self._read[file]

    def text(self, file, limit=1 << 20):
        """The source of a file, or so many bytes of it; "" if it cannot be read."""
        try:
            with open(file, "rb") as opened:
                text = opened.read(limit).decode("utf-8", "replace").replace("\r\n", "\n")
                return text.encode("latin-1", "replace").decode("latin-1")  # one emoji, and each character would take four bytes
        except OSError:
            return ""

    def texts(self, path, tests=None):
        """{文件: 源码}：path 附近的文件，一共不超过 NEAR_BYTES。tests：连测试文件也要吗？不说的话，path 是测试文件才要。"""
        tests = is_test(path) if tests is None else tests
        files = self.near(path) if self.load is not None else []
        if (files, tests) != self._texts[0]:
            self._texts = self._served = self._while_serving = None, {}  # the others go first
            texts, left = {}, self.NEAR_BYTES
            for file in files:
                if left > 0 and (tests or not is_test(file)):
                    texts[file] = self.text(file, left)
                    left -= len(texts[file])
            self._texts = (files, tests), texts
        texts = self._texts[1]
        if self.serving and self._while_serving[0] is not texts:
            served = self.served(texts)
            self._while_serving = texts, {file: text for file, text in texts.items() if file in served or not runs_once(text)}
        return self._while_serving[1] if self.serving else texts

    def while_serving(self, question, *args):
        """The answer to a question, if scripts, which run once in a process of their own, do not count."""
        self.serving = True
        try:
            return question(*args)
        finally:
            self.serving = False

    def serves(self, path):
        """附近有没有一直运行的应用导入这个文件（隔几层都算），又有关闭东西的一次性脚本？"""
        texts = self.texts(path, False)
        return any(runs_once(text) and "close" in text for text in texts.values()) and path in self.served(texts)

    def imported_by(self, file, text):
        """The scanned files that the `from … import …` of a file may mean: the module, and each name, which may be a module of a package."""
        for source, level, parts in imports_from(text):
            for name in (source, *[(source + "." if source else "") + part.split()[0] for part in parts]):
                yield self.locate(name, level, file)

    def served(self, texts):
        """这些文件里，一直运行的应用导入的（隔几层都算）。"""
        if self._served[0] is not texts:
            pending = [file for file, text in texts.items() if any(word in text for word in SERVERS)]
            seen = set(pending)
            while pending:
                file = pending.pop()
                new = {found for found in self.imported_by(file, texts[file]) if found in texts} - seen
                seen |= new
                pending += new
            self._served = texts, seen
        return self._served[1]

    def closed_elsewhere(self, name, path, stale=False):
        """附近有没有文件导入了 path 里的全局名字 name，并关闭它？stale：导入时它还是 None，导入的名字以后也是。"""
        for file, text in self.texts(path).items():
            if file == path or stale and imports_when_loaded(text, path, name) or all(commented(text, at) for form in closing_forms(name, ("close",)) for at in occurrences(text, form)):
                continue
            if stem(path) in text and any(indent_of(text, at)[1] for at in occurrences(text, "import " + name + "\n")):
                return True  # imported inside a function
            module = self.module(file)
            for local, (source, level, attr) in module.imports.items() if module is not None else ():
                if attr == name and self.locate(source, level, file) == path:  # from app import driver
                    return True
                inner = source + "." + attr if source and attr else source or attr  # import app; from . import app
                if f"{local}.{name}.close(" in module.text and self.locate(inner, level, file) == path:
                    return True
        return False

    def trim(self, keep=KEEP):
        """文件查完之后调用：留着的模块太多就全部放掉，它们互相引用，不能只放一个。"""
        if len(self.modules) > keep:
            for module in self.modules.values():
                module.release()
            self.modules.clear()


class Func:
    """A function, method or lambda: what kind of call it makes, and what is known of its effects."""

    __slots__ = (
        "_facts", "_kind", "_node", "_uses", "busy", "captured", "cls", "decorators", "flow", "head", "module", "name", "outer",
        "transaction_param",
    )  # fmt: skip

    def __init__(self, node, module, cls=None, outer=None):
        self.head, self.module, self.cls, self.outer = node, module, cls, outer  # head 可能没有函数体，见 outline
        self._node = None if module.blanks and getattr(node, "lineno", 0) in module.blanks and hasattr(node, "name") else node
        self.name = getattr(node, "name", "<lambda>")
        self.decorators = [last_name(d) for d in getattr(node, "decorator_list", ())]
        self._facts = self._kind = self._uses = self.flow = None
        self.busy = self.transaction_param = False  # the latter: its first parameter is known to be a transaction
        self.captured = {}  # what the enclosing function's names hold
        module.funcs.append(self)

    def unused(self):
        """A nested function that the function around it defines and does not mention again."""
        if self.outer is None or self.decorators or self.name == "<lambda>":
            return False
        start, end = self.module.span(self.outer.head)
        return self.module.text.count(self.name, start, end) == 1

    @property
    def node(self):
        """整个函数。大纲里省去的函数体，用到时才解析。"""
        if self._node is None:
            self._node = self.module.body_of(self.head)
        return self._node

    @property
    def kind(self):
        """sync, async, gen, agen, or cm, acm for providers that are entered by with, async with."""
        if self._kind is None:
            is_async = self.head.__class__.__name__ == "AsyncFunctionDef"
            generator = self.head.body.__class__ is list and self.module.mentions(self.head, ("yield",)) and any(
                n.__class__.__name__ in ("Yield", "YieldFrom") for s in self.node.body for n in subtree(s, False)
            )
            if any("context" in d.lower() for d in self.decorators):
                self._kind = "acm" if is_async or any("async" in d for d in self.decorators) else "cm"
            else:
                self._kind = ("agen" if generator else "async") if is_async else ("gen" if generator else "sync")
        return self._kind

    @property
    def params(self):
        """Names of the parameters that positions refer to, without `self` or `cls`."""
        a = self.head.args
        names = [p.arg for p in a.posonlyargs + a.args]
        return names[1:] if self.is_method and names else names

    def place(self, name):
        """The position that stands for the parameter of this name, those after `*` behind the others; -1 if there is no such."""
        names = self.names
        return names.index(name) if name in names else -1

    @property
    def names(self):
        """Names of the parameters in the order of their positions, those after `*` behind the others."""
        return [*self.params, *(p.arg for p in self.head.args.kwonlyargs)]

    @property
    def rest(self):
        """The position that stands for all of `*args`, after those of the other parameters; None if there is no such."""
        a = self.head.args
        return len(a.posonlyargs + a.args + a.kwonlyargs) - self.is_method if a.vararg is not None else None

    @property
    def is_method(self):
        return self.cls is not None and "staticmethod" not in self.decorators

    @property
    def is_property(self):
        return "property" in self.decorators or "cached_property" in self.decorators

    def facts(self):
        """The Flow of this function once it has run, or None while it runs (recursion)."""
        if self._facts is None and not self.busy:
            self.busy = True
            self.flow = Flow(self, self.captured)
            self.flow.run()
            self._facts = self.flow
            self.busy = False
        return self._facts

    def only_uses(self, index, closers):
        """Does it only use what it is given at this position, or keep it in an attribute that its class only uses? See only_uses()."""
        name = dict(enumerate(self.names)).get(index)
        body = self.module.segment(self.head).partition(":\n")[2]
        kept = slot_of(self, name) if name is not None and self.cls is not None and self.name == "__init__" else None
        if kept is None:
            return name is not None and only_uses(body, name, closers)
        return only_uses(body.replace(" = " + name + "\n", "\n", 1), name, closers, True) and only_uses(self.module.segment(self.cls.node), dotted(kept), closers)

    def text_behind_its_name(self):
        return self.module.segment(self.head).partition("def ")[2].partition("(")[2]

    def closes_a_driver(self):
        """Is this the method by which an object closes its driver?"""
        return self.name in self.cls.closing() and self.module.speaks_neo4j and self.module.mentions(self.head, ("river.close(", "river.aclose("))


class Class:
    """A class: its methods, and what its attributes hold, worked out when asked for."""

    __slots__ = ("_opening", "_types", "asleep", "attrs", "busy", "methods", "module", "name", "node")

    def __init__(self, node, module):
        self.node, self.module, self.name = node, module, node.name
        self._opening, self.asleep = None, {}  # the latter: attributes that hold objects which connect later; the methods that make them
        self.methods, self.attrs, self._types, self.busy = {}, None, {}, set()
        for statement in node.body:
            _define(statement, self.methods, module, self)

    def bases(self):
        """(the known base classes, whether all bases are known)"""
        known, all_known = [], True
        for base in self.node.bases:
            if base.__class__.__name__ == "Subscript":  # Generic[T]
                base = base.value
            name = self.module.evaluate(base)
            value = self.module.resolve(name)
            if value is not None and value.kind == "class":
                known.append(value.of)
            elif value is None or value.kind != "ext" or self.module.may_define(name):
                all_known = last_name(base) == "object" and all_known
        return known, all_known

    def line(self, found=None):
        """This class and its known bases, in the order in which Python looks for a method: what several bases share comes last."""
        outer, found = found, {} if found is None else found  # from the last to the first
        if self not in found and len(found) < MRO:
            found[self] = None
            for base in reversed(self.bases()[0]):
                base.line(found)
            del found[self]
            found[self] = None
        return list(reversed(found)) if outer is None else ()

    def method(self, name):
        if name in self.methods:
            return self.methods[name]
        for cls in self.line() if self.node.bases and (name == "__init__" or worth(name) or self.module.speaks_neo4j) else ():
            if name in cls.methods:
                return cls.methods[name]
        return None

    def attribute(self, name):
        """What `self.name` holds, from annotations and assignments anywhere in the class; None if unknown."""
        value = self._own_attribute(name)
        if value is None and self.node.bases and (worth(name) or self.module.speaks_neo4j):
            for cls in self.line():
                value = cls._own_attribute(name)
                if value is not None:
                    return value
        return value

    def _own_attribute(self, name):
        if name in self._types or name in self.busy:
            return self._types.get(name)
        self.busy.add(name)
        found = None
        for expr, func, is_annotation in self.assignments(name):
            value = self.module.annotation(expr) if is_annotation else self.module.evaluate(expr, func)
            if value is not None and value.kind == "coro":
                value = None
            if value is not None and value.kind != "none":
                found = value
                if value.kind in TRACKED or value.kind == "inst":
                    break
        if found is not None and found.kind in TRACKED:
            kept = Thing(found.kind, None, found.asyn, False)
            found = Value(found.kind, None, found.asyn, (kept,))
        self.busy.discard(name)
        self._types[name] = found
        return found

    def assignments(self, name):
        """(expression, function, is an annotation) for each place that says what `self.name` or `cls.name` is."""
        if self.attrs is None:
            self.attrs = {}
            for statement in self.node.body:
                kind = statement.__class__.__name__
                if kind == "AnnAssign":
                    entry = self.attrs.setdefault(dotted(statement.target), [])
                    entry.append((statement.annotation, None, True))
                    if statement.value is not None:
                        entry.append((statement.value, None, False))
                elif kind == "Assign":
                    for target in statement.targets:
                        self.attrs.setdefault(dotted(target), []).append((statement.value, None, False))
        found = list(self.attrs.get(name, ()))
        targets = ("self." + name, "cls." + name, self.name + "." + name)
        for func in self.methods.values():
            if not self.module.mentions(func.head, [t + end for t in targets for end in " :,"]):
                continue
            for node in statements(func.node.body):
                kind = node.__class__.__name__
                if kind == "Assign":
                    found += [(value, func, False) for target, value in pairs(node) if dotted(target) in targets]
                elif kind == "AnnAssign" and dotted(node.target) in targets:
                    found.append((node.annotation, func, True))
                    if node.value is not None:
                        found.append((node.value, func, False))
        return found

    def fields(self):
        """The annotated names of its body and its bases', in order: the parameters of a dataclass."""
        found = {}
        for cls in reversed(self.line()):
            found.update((dotted(s.target), None) for s in cls.node.body if s.__class__.__name__ == "AnnAssign")
        return list(found)

    def closers(self):
        """The methods that close the driver which each object of this class makes for itself."""
        return self._driver_methods()[1]

    def openers(self):
        """The methods that make this driver: __init__, or others that run later; none if no object makes one."""
        return self._driver_methods()[0]

    def _driver_methods(self):
        if self._opening is None:
            self._opening = frozenset(), frozenset()  # while it is being worked out
            if not (("__new__" in self.methods or self.is_singleton()) and self.one_for_all()):
                made = [(name.replace("__post_init__", "__init__"), target) for name, target in self._drivers_made()]
                kept = {target for _, target in made}
                texts = [cls.module.segment(cls.node) for cls in self.line()] if kept else ()
                closers = self._closing_methods(kept | {name for text in texts for own in kept for name in names_of_its_driver(text, own)}) if kept else None
                if closers is not None:
                    makers = {maker for name, target in made for maker in self._wakers(target) or (name,)}
                    self._opening = self._callers_of(makers), closers
        return self._opening

    def forgets(self, attr):
        """Is `self.attr`, a list of sessions, only this class's own, and does nothing in the class or its family close anything?"""
        family = dict.fromkeys((*self.line(), *(cls for cls in self.module.classes.values() if self in cls.line())))
        if not all(cls.bases()[1] for cls in family) or any(word in cls.module.segment(cls.node) for cls in family for word in (*CLOSING, *CLOSERS)):
            return False
        inside = sum(cls.module.segment(cls.node).count("." + attr) for cls in family if cls.module is self.module)
        return inside == self.module.text.count("." + attr) and not any("." + attr in text for text in others_of(self.module))

    def _drivers_made(self):
        """(method, attribute) for each driver that a method of the objects makes and keeps in `self.attribute`."""
        makers = (func for func in self.methods_in_force() if func.is_method and "classmethod" not in func.decorators)
        return [(func.name, target) for func in makers for target, is_driver in self._makes(func) if is_driver]

    def methods_in_force(self):
        """The methods of this class and its bases, without those which one of a class before them replaces and does not call."""
        replaced, line = set(), self.line()
        for cls in line:
            yield from (func for func in cls.methods.values() if func.name not in replaced)
            if cls is line[-1]:
                return
            calls = ("super(", *(last_name(base) + "." for base in cls.node.bases))
            replaced.update(name for name, func in cls.methods.items() if not cls.module.mentions(func.head, calls))

    def keeps_a_driver(self):
        """Do the methods make a driver and keep it in an attribute?"""
        return bool(self._drivers_made())

    def keeps_a_driver_in(self, attr):
        """Do the methods make a driver and keep it in this attribute?"""
        return any(target == "self." + attr for _, target in self._drivers_made())

    def lazy_openers(self):
        """The methods that make the driver when somebody uses the object, without a call of connect()."""
        lazy = [name for name in self.openers() if not name.startswith("__") and not name.lstrip("_").startswith(CONNECTING)]
        return [func for func in self.methods_in_force() if func.name in lazy]

    def connects_anew(self):
        """Does a method make a driver without asking whether there is one?"""
        for func in (func for cls in self.line() for func in cls.methods.values()):
            before, made, _ = func.module.segment(func.head).partition("GraphDatabase.driver(")
            if made and not any(word in before for word in (" is None", " is not None", "if not self.", "if self.", "if not cls.", "if cls.")):
                return True
        return False

    def is_singleton(self):
        """`@singleton` before the class, or `metaclass=Singleton` in it: whoever builds an object gets the same one."""
        words = [*(getattr(each, "func", each) for each in self.node.decorator_list), *(each.value for each in self.node.keywords)]
        return any("singleton" in dotted(each).lower() for each in words)

    def one_for_all(self):
        """Is there one object of this class, set up once? Python runs __init__ again each time that __new__ gives the same object."""
        if self.is_singleton():
            return True
        if not self.module.mentions(self.node, ("__new__", "._instance", " _instance")):
            return False
        init = self.methods.get("__init__") if "__new__" in self.methods else None
        return init is None or any(each.__class__.__name__ in ("If", "Return") for each in statements(init.node.body))

    def _makes(self, func):
        """(attribute, does it hold a driver made here?) for each assignment to an attribute of `self` in a method."""
        if not func.module.mentions(func.head, ("river", "onnect(", *(name + "(" for name in func.module.clients))):
            return
        own = list(statements(func.node.body))
        inner = [each for node in own if node.__class__.__name__ in ("FunctionDef", "AsyncFunctionDef") for each in statements(node.body)]  # connect() with a retry inside
        for node in own + inner:
            kind = node.__class__.__name__
            parts = pairs(node) if kind == "Assign" else [(node.target, node.value)] if kind == "AnnAssign" and node.value is not None else ()
            for target, value in parts:
                if dotted(target).startswith("self."):
                    yield dotted(target), self._is_own_driver(value, func, target.attr)
            if kind == "Expr" and func.name == "__init__" and dotted(getattr(node.value, "func", None)) == "super().__init__":
                yield from self._makes_for_a_base(node.value, func)
            if kind == "Return" and node.value is not None and "cached_property" in func.decorators:
                yield "self." + func.name, self._is_own_driver(node.value, func, func.name)

    def _makes_for_a_base(self, call, func):
        """`super().__init__(Client())`: what a base keeps of it."""
        init = next((cls.methods["__init__"] for cls in self.line()[1:] if "__init__" in cls.methods), None)
        for place, value in (*enumerate(call.args), *((init and init.place(each.arg), each.value) for each in call.keywords if each.arg)) if init is not None else ():
            target = slot_of(init, init.params[place]) if 0 <= place < len(init.params) else None
            if target is not None:
                yield dotted(target), self._is_own_driver(value, func, target.attr)

    def _is_own_driver(self, node, func, attr):
        kind = node.__class__.__name__
        if kind == "BoolOp" or kind == "IfExp":
            return any(self._is_own_driver(part, func, attr) for part in alternatives(node))
        if kind == "Name":  # driver = GraphDatabase.driver(…); self.driver = driver
            assigned = [value for one in statements(func.node.body) if one.__class__.__name__ == "Assign" for target, value in pairs(one) if dotted(target) == node.id]
            return any(self._is_own_driver(value, func, attr) for value in assigned if value.__class__.__name__ in ("Call", "Await"))
        if kind == "Await":
            node = node.value
        if node.__class__.__name__ != "Call":
            return False
        called = func.module.evaluate(node.func, func)
        if (called.of if called is not None and called.kind == "ext" else dotted(node.func)).endswith("GraphDatabase.driver"):
            return True
        value = func.module.resolve(func.module.evaluate(node, func))
        value = value.of if value is not None and value.kind == "coro" else value
        if value is None or value.kind not in (DRIVER, "inst"):
            return False
        callee = func.module.resolve(func.module.evaluate(node.func, func))
        built = callee is None or callee.kind != "func"
        anew = value.fresh or value.kind == "inst" and built  # and not `get_client()`, which shares one
        if value.kind == DRIVER or not anew:
            return anew
        openers = value.of.openers()
        if not openers or built and (lacks_arguments(value.of, node) or value.of.is_switched_off(node)):
            return False
        if "__init__" not in openers:
            self.asleep["self." + attr] = openers
        return "__init__" in openers or any(is_woken(cls.module, attr, openers, cls) for cls in self.line())

    def makes_none_for(self, args):
        """Is __init__ given what it keeps in the place of the driver that it would make: `self.driver = driver or connect()`?"""
        init = self.method("__init__")
        kept = [target for cls in self.line() for func in cls.methods.values() for target, is_driver in self._makes(func) if is_driver] if init is not None else ()
        if not kept:
            return False
        given = {keyword or (init.params[i] if i < len(init.params) else "") for i, (keyword, arg, _) in enumerate(args) if getattr(arg, "value", arg) is not None}
        for node in statements(init.node.body):
            for target, value in pairs(node) if node.__class__.__name__ == "Assign" else ():
                if dotted(target) in kept and not given.isdisjoint(part.id for part in alternatives(value) if part.__class__.__name__ == "Name"):
                    return True
        return False

    def is_switched_off(self, call):
        """`Store(offline=True)`: does what the constructor is given here keep it from making a driver?"""
        init = self.method("__init__") or self.method("__post_init__")
        if init is None or not {"__init__", "__post_init__"} & self.openers():
            return False
        return self._init_makes_one(init, {}) and not self._init_makes_one(init, self._switches(init, call))

    def _init_makes_one(self, init, known):
        """Does the constructor make a driver if these names have these constants?"""
        calls = ["." + name + "(" for name in self.openers()]
        for each in reached(init.node.body, known):
            parts = pairs(each) if each.__class__.__name__ == "Assign" else [(each.target, each.value)] if each.__class__.__name__ == "AnnAssign" else ()
            kept = [(target.attr, branch_taken(value, known)) for target, value in parts if value is not None and dotted(target).startswith("self.")]
            makes = any(self._is_own_driver(value, init, attr) for attr, value in kept) if kept else init.module.mentions(each, ("river(",))
            if makes or init.module.mentions(each, calls):
                return True
        return False

    def _switches(self, init, call):
        """{name: the constant that it has in the constructor when it is called like this}"""
        if any(each.__class__.__name__ == "Starred" for each in call.args) or any(each.arg is None for each in call.keywords):
            return {}
        if init.name == "__init__":
            names, prefix, known = init.params, "", defaults_of(init.head.args)
        else:  # a dataclass
            fields = [each for cls in reversed(self.line()) for each in cls.node.body if each.__class__.__name__ == "AnnAssign"]
            names, prefix, known = self.fields(), "self.", {dotted(each.target): each.value for each in fields}
        known.update(zip(names, call.args))
        known.update((each.arg, each.value) for each in call.keywords)
        return {prefix + name: value.value for name, value in known.items() if value.__class__.__name__ == "Constant"}

    def only_stores(self):
        """Does building an object do nothing but keep what is given, so that it cannot fail?"""
        for cls in self.line():
            init = cls.methods.get("__init__")
            body = init.node.body if init is not None else ()
            lines = [each for each in body if dotted(getattr(getattr(each, "value", None), "func", None)) != "super().__init__"]
            works = any(part.__class__.__name__ in ("Call", "Await", "Subscript", "Raise", "Assert", "BinOp") for each in lines for part in subtree(each))
            if works or "__new__" in cls.methods or cls.node.decorator_list or cls.node.keywords:
                return False
            if init is not None and len(lines) == len(body):
                return True  # its bases have no say
            named = [base for base in cls.node.bases if last_name(base) not in ("object", "Protocol", "ABC")]
            if len(named) != len(cls.bases()[0]):
                return False
        return True

    def closing(self):
        """The methods that close something, whatever it is."""
        methods = [(name, func) for cls in self.line() for name, func in cls.methods.items()]
        return frozenset(name for name, func in methods if may_close(name) and func.module.mentions(func.head, (".close", ".aclose")))

    def _wakers(self, target):
        """The methods in which an object that this one keeps is asked to connect; what others ask is not this object's."""
        openers = self.asleep.get(target, ())
        calls = [target + "." + opener + "(" for opener in openers]
        return {func.name for func in self.methods_in_force() if calls and func.module.mentions(func.head, calls)}

    def _callers_of(self, names):
        """These methods, and those that use one of them."""
        methods = list(self.methods_in_force())
        found = set()
        while names:
            found |= names
            used = ["self." + name for name in names]
            names = {func.name for func in methods if func.module.mentions(func.head, used)} - found
        return frozenset(found)

    def _closing_methods(self, kept):
        """The methods that close one of these attributes; none if it is closed when the object is collected, None if at exit."""
        found = set()
        if any(cls.module.mentions(cls.node, ("atexit.register(",)) for cls in self.line()):
            return None
        mute = set()  # methods that close something else, in the place of those of a base
        kept = {*kept, *("self." + func.name for func in self.methods_in_force() if func.is_property and any(gives(func.module.segment(func.head), attr) for attr in kept))}
        reaching = ["self." + func.name + "(" for func in self.methods_in_force() if func.module.mentions(func.head, kept)]
        for func in self.methods_in_force():
            name, text = func.name, func.text_behind_its_name()
            if may_close(name) and closes_one_of(text, kept):
                found.add(name)
            elif name in ENDINGS and any(attr + ".close()" in text for attr in kept):
                found.add(name)
            elif name == "__del__" and any(not commented(text, at) for word in CLOSERS for at in occurrences(text, word + "(")):
                return frozenset()
            elif may_close(name) and not any(word in text for word in (*kept, "super(", *reaching)):
                mute.add(name)
        for func in self.methods_in_force() if found else ():
            if may_close(func.name) and any("self." + closer in func.module.segment(func.head) for closer in found):
                found.add(func.name)
        covered = [cls.methods[name] for cls in self.line()[1:] for name in mute if name in cls.methods] if not found else ()
        if any(closes_one_of(func.text_behind_its_name(), kept) for func in covered):
            return frozenset(attr.partition(".")[2] + ".close" for attr in kept)  # only who reaches the driver itself can close it
        return frozenset(found)

    def closes(self, attr, words=("close",)):
        """Does some method, here or in a base or subclass of this file, close what `self.attr` holds?"""
        owns = ["self." + attr, "cls." + attr, self.name + "." + attr]
        family = self.line() + [c for c in self.module.classes.values() if self in c.line()]
        texts = [cls.module.segment(cls.node) for cls in family]
        for cls in family:
            for func in cls.methods.values():
                text = cls.module.segment(func.head)
                if "." + attr not in text and '"' + attr + '"' not in text:
                    continue
                if any(name + ".close(" in each for own in owns for name in (*names_of_its_driver(text, own), *holders_of(text, own)) for each in texts):
                    return True
                if func.name == "__init__" and not any(word in text for word in ("register", "finalize", "callback", "enter_", "push")):
                    continue  # what it closes when it fails
                closing = any(word in text.partition(":\n")[2] for word in (*CLOSING, ".__exit__(", ".__aexit__("))
                if func.name.lstrip("_").startswith(CLOSERS) and (any(own + "." in text for own in owns) or any("." + word + "(" in text for word in words)):
                    return True  # disconnect() has its own way
                if '"' + attr + '"' in text and closing:
                    return True
                for own in owns:
                    if closes_part(text, own) or any(word in text for word in closing_forms(own, (*words, "__"))):
                        return True
                    if closing or "enter_" in text or "push" in text:  # under another name, or given to a helper
                        if any(word in text for word in ("= " + own + "\n", "= " + own + ")", "= " + own + ",", "(" + own + ")", "(" + own + ",", ", " + own)):
                            return True
        return not all(c.bases()[1] for c in family)


def only_uses(text, name, closers, unused=False):
    """Does this code only use what has this name, `client.query()`, look whether it is there or set it, and neither close it nor give it
    away? unused: the answer if it does not mention it.
    """
    places = [at for at in words_in(text, name) if text[at - 1 : at] not in ('"', "'")]  # "graph" is a text
    for at in places:
        called = text[at + len(name) + 1 : text.find("(", at)] if text.startswith(".", at + len(name)) else ""
        set_here = "." in name and text.startswith(" =", at + len(name))
        looked_at = text.endswith(("if ", "elif ", "not ", "and "), 0, at) and not text.startswith(" else", at + len(name)) or text.startswith(" is", at + len(name))
        if not (called and not called.startswith(closers) or set_here or looked_at):
            return False
    return bool(places) or unused


def slot_of(init, param):
    """The attribute (its node) in which this `__init__` keeps a parameter as it is, or None."""
    for node in statements(init.node.body):
        target = node.targets[0] if node.__class__.__name__ == "Assign" else getattr(node, "target", None)
        if target.__class__.__name__ == "Attribute" and dotted(target.value) == "self" and node.value is not None:
            if any(getattr(each, "id", "") == param for each in alternatives(node.value)):
                return target
    return None


def holders_of(text, own):
    """`self.repo = Repo(self.driver)`: what holds it too."""
    for at in occurrences(text, "(" + own + ")"):
        target, _, made = text[indent_of(text, at)[0] : at].strip().partition(" = ")
        if target.startswith(("self.", "cls.")) and made[:1].isupper():
            yield target


def names_of_its_driver(text, own):
    """`self.driver = self._client.driver`: what else the driver of the object in `own` is called."""
    for at in occurrences(text, " = " + own + "."):
        if text[at : text.find("\n", at)].endswith("driver"):
            yield text[text.rfind("\n", 0, at) + 1 : at].strip()


def _define(statement, into, module, cls=None):
    """Records the functions (and, in a module, classes) that a statement defines, also inside if, try and with."""
    kind = statement.__class__.__name__
    if kind in ("FunctionDef", "AsyncFunctionDef"):
        func = Func(statement, module, cls)
        module.defined.append(func)
        if not (statement.name in into and any(d in ("setter", "deleter", "getter") for d in func.decorators)):
            into[statement.name] = func
    elif kind == "ClassDef":
        inner = Class(statement, module)
        if cls is None:
            module.classes[statement.name] = inner
    elif kind in ("If", "Try", "TryStar", "With"):
        for part in (statement.body, getattr(statement, "orelse", ()), getattr(statement, "finalbody", ())):
            for inner in part:
                _define(inner, into, module, cls)
        imported = {name.asname or name.name for each in statement.body if each.__class__.__name__ == "ImportFrom" for name in each.names}
        for handler in getattr(statement, "handlers", ()):
            for inner in handler.body:
                if getattr(inner, "name", "") not in imported:  # stands in for what could not be imported
                    _define(inner, into, module, cls)


class Module:
    """One file: its imports, functions, classes and names."""

    def __init__(self, tree, text, path, project, options, blanks=(), traces=None):
        self.tree, self.text, self.path, self.project, self.options = tree, text, path, project, options
        self.blanks = blanks  # 语法树省去了函数体的函数，见 outline
        self.functions, self.classes, self.imports = {}, {}, {}
        self.imported_inside = {}  # by functions: name: (module, level, its name there), as in `imports`
        self._later = {}  # global name: what `set_later` has found
        self.views = {}  # (an object, a thing its class keeps): the thing of that object
        self.defined = []  # every function and method, also those that a later one of the same name hides
        self._constants = self._cypher = self._globals = self._hits = None
        self._traces, self._starts = traces, traces and traces.starts
        self._clients = traces and traces.clients
        self._imported = {}
        self.funcs = []  # 这个文件的全部 Func，包括嵌套的和 lambda
        self.findings = {}
        self.told = set()  # (result, line) of the reports of NEO301
        self.searches = 0  # for callers of its functions
        self.built = []  # (flow, driver that it builds and closes)
        self.stars = []  # (module, level) of each `from module import *`
        self.kept = []  # (global names, name of the cached function or "", driver)
        self.cached = []  # (function, collection that it reaches, driver that it puts into it)
        self.replaced = []  # (function, driver that it puts into a global name, whatever that holds)
        self.woken = []  # (function, call that makes a driver which another file keeps)
        self.class_kept = []  # (class, its attribute, driver)
        self.shared = []  # (attribute of app.state or the like, driver)
        self.stale = []  # (method, "self.rows", the rule that reading this result breaks once the method has ended)
        self.managed = []  # (function, call, what retries, its result is discarded)
        for statement in tree.body:
            _define(statement, self.functions, self)
        self._collect_imports(tree.body)
        self.neo4j = "import neo4j" in text or "from neo4j" in text or "GraphDatabase" in text
        self.speaks_neo4j = any(w in text for w in ("eo4j", ".run(", "execute_read", "execute_write", "_transaction(", ".session()"))
        self.starts_tasks = any(w in text for w in SPAWNING)
        sessions = self.imports.get("AsyncSession", ("neo4j",))[0].startswith("neo4j")  # not SQLAlchemy's
        has_async = "AsyncGraphDatabase" in text or "AsyncDriver" in text or sessions and "AsyncSession" in text
        has_sync = text.count("GraphDatabase") > text.count("AsyncGraphDatabase")
        self.asyn = None if has_async == has_sync else has_async  # what the imports alone suggest

    def source_of(self, name):
        """(module, level, its name there) of a name that this file, or a function of it, imports; ("", 0, None) if none does."""
        return self.imports.get(name) or self.imported_inside.get(name) or ("", 0, None)

    def _collect_imports(self, body):
        for node in body:
            kind = node.__class__.__name__
            if kind == "Import":
                for name in node.names:
                    local = name.asname or name.name.partition(".")[0]
                    self.imports[local] = (name.name if name.asname else local, 0, None)
            elif kind == "ImportFrom":
                for name in node.names:
                    self.imports[name.asname or name.name] = (node.module or "", node.level, name.name)
                if node.names[0].name == "*":
                    self.stars.append((node.module or "", node.level))
            elif kind in ("If", "Try", "TryStar", "With", "For", "While"):
                self._collect_imports(node.body)
                self._collect_imports(getattr(node, "orelse", ()))
                for handler in getattr(node, "handlers", ()):
                    self._collect_imports(handler.body)

    def release(self):
        """拆开模块、类、函数之间的环：语法树随即释放，不必等垃圾回收来遍历它们。"""
        for func in self.funcs:
            func.flow = func._facts = func.captured = func.outer = None
            if func.cls is not None:
                func.cls.methods = func.cls._types = func.cls.attrs = None
        self.__dict__.clear()

    def body_of(self, head):
        """大纲省去了函数体的一个函数，完整的语法树；行和列与整个文件里的相同。"""
        indent, start, end = self.blanks[head.lineno]
        lead = "\n" * (head.lineno - 1) if not indent else "\n" * (head.lineno - 2) + "if 1:\n"
        try:
            tree = parse(lead + self.text[start:end])
        except SyntaxError:
            if self.options.select:
                raise
            return head  # an imported file: its fault is reported when its own turn comes
        node = tree.body[0].body[0] if indent else tree.body[0]
        node.decorator_list = head.decorator_list
        return node

    @property
    def clients(self):
        """Names of the classes whose objects make a driver."""
        if self._clients is None:
            self._clients = client_names(self.text, self.path, self.project)
        return self._clients

    # ── text ──

    def span(self, node):
        """一条语句或整个文件的源码行从哪里到哪里。"""
        if node is self.tree:
            return 0, len(self.text)
        starts = self._starts
        if starts is None:
            starts = self._starts = line_starts(self.text.split("\n"))
        return starts[node.lineno - 1], starts[node.end_lineno]

    def segment(self, node):
        """一条语句的源码行。"""
        start, end = self.span(node)
        return self.text[start:end]

    def mentions(self, node, words):
        start, end = self.span(node)
        return any(self.text.find(word, start, end) >= 0 for word in words)

    def relevant(self, node):
        """这个函数的源码里，有没有规则会看的东西？"""
        if self._hits is None:
            text, hits = self.text, []
            for word in (*TRIGGERS, *self.options.session_factories, *(name + "(" for name in self.coroutines), *(form for name in self.clients for form in making_forms(name, text))):
                step = len(word)
                at = text.find(word)
                while at >= 0:
                    if word != "ession" or text[at + 6 : at + 7] not in ("_", "s"):  # no session_id, no sessions
                        hits.append(at)
                    at = text.find(word, at + step)
            hits.sort()
            self._hits = hits
        if self.starts_tasks and node.__class__.__name__ == "AsyncFunctionDef":
            return True  # a task may reach the session through several functions
        return between(self._hits, *self.span(node))

    def touches_driver(self, node):
        """这个函数自己的源码里，有没有规则会报告的东西？没有就不必执行它，除非别的函数要知道它做什么。"""
        return self.traces.between(*self.span(node))

    @property
    def traces(self):
        if self._traces is None:
            others = calls_without_await(self.text, self.path, self.project)
            self._traces = Traces(self.text, self.options.session_factories, self.clients, others)
        return self._traces

    @property
    def coroutines(self):
        """Coroutine functions of other files which are called here and not awaited."""
        return self.traces.coroutines

    def report(self, code, node, **args):
        """Records one finding at a node, once."""
        if code not in self.options.select:
            return
        self.span(node)
        line, end = node.lineno, node.end_lineno
        column, end_column = self._column(line, node.col_offset), self._column(end, node.end_col_offset)
        self.findings.setdefault(
            (line, column, code, end, end_column), Finding(self.path, line, column, end, end_column, code, args)
        )

    def _column(self, line, offset):
        starts = self._starts
        text = self.text[starts[line - 1] : starts[line]]
        if not text.isascii():
            offset = len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))
        return offset + 1

    def cypher(self):
        """Does the file hold texts that look like Cypher?"""
        if self._cypher is None:
            self._cypher = any(word in self.text for word in ("MATCH (", "MERGE (", "CREATE (", "UNWIND $", "RETURN n", "match ("))
        return self._cypher

    # ── names ──

    def constants(self):
        """Every expression assigned to each name at the top of the module."""
        if self._constants is None:
            self._constants = {}
            for statement in self.tree.body:
                if statement.__class__.__name__ == "Assign":
                    for target in statement.targets:
                        self._constants.setdefault(dotted(target), []).append(statement.value)
                elif statement.__class__.__name__ == "AnnAssign" and statement.value is not None:
                    self._constants.setdefault(dotted(statement.target), []).append(statement.value)
        return self._constants

    def globals(self):
        """The Flow of the module's own statements, which runs first."""
        if self._globals is None:
            func = Func(self.tree, self)
            self._globals = Flow(func, {})
            self._globals.run()
        return self._globals

    def lookup(self, name):
        """What a global name means."""
        found = self.functions.get(name)
        if found is not None:
            return Value("func", found)
        found = self.classes.get(name)
        if found is not None:
            return Value("class", found)
        if name in self.imports:
            return self.imported(*self.imports[name])
        found = (self._globals or self.globals()).final.get(name)
        if found is None and self.stars and name in self.clients:
            return self.starred(name)
        return found if found is None or found.kind != "none" else self.set_later(name) or found

    def set_later(self, name):
        """The driver that a global name, None at first, will hold: `name: AsyncDriver | None = None`, or a function sets it."""
        if name not in self._later:
            declared = [each.annotation for each in self.tree.body if each.__class__.__name__ == "AnnAssign" and dotted(each.target) == name]
            value = self.annotation(declared[0]) if declared else None
            form = " " + name + " = {}GraphDatabase.driver("
            if value is None and form.format("Async") in self.text and form.format("") not in self.text:
                value = Value(DRIVER, None, True)
            self._later[name] = value if value is not None and value.kind == DRIVER else None
        return self._later[name]

    def imported(self, module, level, name):
        """An imported name. Its file is read only if `resolve` is asked for what it is."""
        full = module + "." + name if name and module else name or module
        known = level == 0 and (module.partition(".")[0] == "neo4j" or module.partition(".")[0] in OUTSIDE)
        return Value("ext", full, node=None if known else (self, module, level, name))

    def resolve(self, value):
        """What an imported name is, by the file that defines it; the value itself where that is not among the files."""
        if value is None or value.node is None or value.kind not in ("ext", "maybe"):
            return value
        if value.kind == "maybe":  # an instance of an imported class
            cls = self.resolve(value.of)
            if cls.kind == "func":
                return returned(cls.of) or value
            return self.instance(cls) or value if cls.kind != "ext" else value
        module, name, level, attr = value.node
        if module.__class__ is Value:  # an attribute of an imported name
            base = self.resolve(module)
            found = (base.of.exported(name) if base.kind == "module" else self.resolve(self.member(base, name))) if base.kind != "ext" else None
            if found is None and base.kind in ("ext", "module"):  # import a.b: a module of a package
                inner = self.project.find(value.of, 0, self.path)
                found = inner and Value("module", inner)
            return found or Value("ext", value.of)
        key = value.node[1:]
        if key not in module._imported:
            module._imported[key] = None  # an import cycle ends here
            module._imported[key] = module._find(*key)
        return module._imported[key] or Value("ext", value.of)

    def may_define(self, value):
        """May an imported class know of this project's attributes? Another package's does not; one of this package does,
        unless its file has been looked at and has nothing to tell.
        """
        while value.node is not None and value.node[0].__class__ is Value:  # an attribute of a module
            value = value.node[0]
        _, name, level, _ = value.node or (None, value.of, 0, None)
        own = level > 0 or name.partition(".")[0] in self.path.replace("\\", "/").split("/")
        return own and self.project.locate(name, level, self.path) is None

    def _find(self, module, level, name):
        if name is None:
            found = self.project.find(module, 0, self.path)
            return found and Value("module", found)
        found = self.project.find(module, level, self.path)
        if found is not None and found is not self:
            value = found.exported(name)
            if value is not None:
                return Value(value.kind, value.of, value.asyn) if value.things else value
        inner = self.project.find(module + "." + name if module else name, level, self.path)
        return inner and Value("module", inner)

    def exported(self, name):
        """What this name means to a file that imports this one."""
        value = self.resolve(self.lookup(name))
        if value is None and "__getattr__" in self.functions:  # def __getattr__(name): from .store import Store
            imports = [node for node in statements(self.functions["__getattr__"].node.body) if node.__class__.__name__ == "ImportFrom"]
            found = next((node for node in imports if name in [each.asname or each.name for each in node.names]), None)
            value = found and self.resolve(self.imported(found.module or "", found.level, name))
        return value or self.starred(name)

    def starred(self, name):
        """What `from .store import *` gives this name; None if nothing."""
        given = (self.resolve(self.imported(*source, name)) for source in self.stars)
        return next((each for each in given if each.kind != "ext"), None)

    def annotation(self, node, depth=0):
        """The value that an annotated name holds."""
        kind = node.__class__.__name__
        if depth > 6:
            return None
        if kind == "Constant" and node.value.__class__ is str:
            try:
                tree = compile(node.value.strip(), "<annotation>", "eval", PyCF_ONLY_AST)
            except (SyntaxError, ValueError):
                return None
            return self.annotation(tree.body, depth + 1)
        if kind == "BinOp":
            return self.annotation(node.left, depth + 1) or self.annotation(node.right, depth + 1)
        if kind == "Subscript":
            outer = last_name(node.value)
            inner = node.slice
            if outer in ("Optional", "Annotated", "Union", "Final", "ClassVar", "InitVar"):
                parts = inner.elts if inner.__class__.__name__ == "Tuple" else [inner]
                for part in parts:
                    value = self.annotation(part, depth + 1)
                    if value is not None:
                        return value
            elif outer in ("Callable", "Awaitable", "Coroutine") and inner.__class__.__name__ in ("Tuple", "Name", "Attribute"):
                made = self.annotation(inner.elts[-1] if inner.__class__.__name__ == "Tuple" else inner, depth + 1)
                if outer != "Callable":
                    return made and Value("coro", made, True)
                given = made.of if made is not None and made.of.__class__ is Value else made
                tells = given is not None and given.kind in (SESSION, RESULT)
                return Value("factory", made) if tells else None
            elif outer.lower() in COLLECTIONS:
                value = self.annotation(inner.elts[-1] if inner.__class__.__name__ == "Tuple" else inner, depth + 1)
                return Value("many", value) if value is not None and value.kind in (DRIVER, SESSION) else None
            elif outer in ("AsyncIterator", "AsyncGenerator", "Iterator", "Generator", "AsyncIterable", "Iterable",
                           "AbstractAsyncContextManager", "AsyncContextManager", "ContextManager", "AbstractContextManager"):  # fmt: skip
                parts = inner.elts if inner.__class__.__name__ == "Tuple" else [inner]
                value = self.annotation(parts[0], depth + 1)
                if value is not None and "ContextManager" in outer:
                    return Value("cm", value, "Async" in outer)
                return value and Value("yields", value)
            return None
        if kind in ("Name", "Attribute"):
            if last_name(node) == "Lock":
                return Value("lock")
            source = self.imports.get(node.id, ("",))[0] if kind == "Name" else ""
            may_be_alias = kind == "Name" and (node.id not in self.imports or node.id.endswith(ALIASES) or source.endswith(("deps", "dependencies")))
            return may_be_alias and self.alias(node.id, depth) or self.instance(self.evaluate(node))
        return None

    def origin(self, name):
        """(the file that an imported name comes from, if it is among the files; the name there)"""
        module, level, attr = self.imports[name]
        return self.project.find(module, level, self.path) if attr else None, attr

    def alias(self, name, depth):
        """`SessionDep = Annotated[AsyncSession, Depends(…)]`, here or in an imported file."""
        module, name = self.origin(name) if name in self.imports else (self, name)
        found = module.constants().get(name) if module is not None else None
        return module.annotation(found[0], depth + 1) if found and found[0].__class__.__name__ == "Subscript" else None

    def instance(self, value):
        """What calling a class gives, or what a name annotated with it holds."""
        if value is None:
            return None
        if value.kind == "class":
            return Value("inst", value.of)
        if value.kind == "ext":
            root, _, name = value.of.rpartition(".")
            if root.partition(".")[0] == "neo4j":
                kind = NEO4J_CLASSES.get(name)
                return kind and Value(kind[0], None, kind[1])
            if foreign_root(value.of) or "Session" in name and "neo4j" not in root.lower() and value.node is None:
                return STRANGER
            return value.node and Value("maybe", value, node=value.node)
        return None

    def evaluate(self, node, func=None, depth=0):
        """What an expression outside the executed flow holds: a class's attribute, a base, an annotation."""
        kind = node.__class__.__name__
        if depth > 8:
            return None
        if kind == "Constant":
            return NONE if node.value is None else None
        if kind == "Name":
            if func is not None and func.head.__class__.__name__ != "Module":
                value = self._local(node.id, func, depth)
                if value is not None:
                    return value
            return self.lookup(node.id)
        if kind == "Attribute":
            base = self.evaluate(node.value, func, depth + 1)
            return self.member(base, node.attr) if base is not None else None
        if kind == "Await":
            value = self.evaluate(node.value, func, depth + 1)
            return value.of if value is not None and value.kind == "coro" else None
        if kind == "BoolOp" or kind == "IfExp":
            for part in node.values if kind == "BoolOp" else (node.body, node.orelse):
                value = self.evaluate(part, func, depth + 1)
                if value is not None and value.kind != "none":
                    return value
            return None
        if kind == "Call":
            return self._call(node, func, depth)
        return None

    def _call(self, node, func, depth):
        name = dotted(node.func)
        if name.endswith("GraphDatabase.driver"):
            return Value(DRIVER, None, name.endswith("AsyncGraphDatabase.driver"))
        if name.endswith("partial") and node.args:
            return self.evaluate(node.args[0], func, depth + 1)
        if name.endswith((".enter_context", ".enter_async_context")) and node.args:
            entered = self.evaluate(node.args[0], func, depth + 1)
            return entered and (entered if name.endswith(".enter_context") else Value("coro", entered))
        if last_name(node.func) in LOCKS:
            return lock(node)
        callee = self.evaluate(node.func, func, depth + 1)
        if callee is None:
            return None
        if callee.kind in ("class", "ext"):
            return self.instance(callee)
        if callee.kind == "inst":
            method = callee.of.method("__call__")
            return method and returned(method)
        if callee.kind == "func":
            return returned(callee.of)
        if callee.kind == "call":
            base, method = callee.of
            if base.kind == DRIVER and method == "session":
                return Value(SESSION, None, base.asyn)
            if base.kind == SESSION and method == "begin_transaction":
                return Value("coro", Value(TX, None, True)) if base.asyn else Value(TX, None, base.asyn)
            if method in ("__enter__", "__aenter__"):
                return base if method == "__enter__" else Value("coro", base)
        return None

    def _local(self, name, func, depth):
        """A parameter's annotation, or the value assigned to a local name."""
        a = func.head.args
        params = a.posonlyargs + a.args + a.kwonlyargs
        for i, param in enumerate(params):
            if param.arg == name:
                if i == 0 and func.is_method and param.annotation is None:
                    return Value("class" if "classmethod" in func.decorators else "inst", func.cls)
                return param.annotation and func.module.annotation(param.annotation)
        if func.head.__class__.__name__ == "Lambda":
            return None
        for node in statements(func.node.body):
            kind = node.__class__.__name__
            if kind == "Assign":
                for target, value in pairs(node):
                    if dotted(target) == name:
                        return self.evaluate(value, func, depth + 1)
            elif kind == "ImportFrom":
                for each in node.names:
                    if (each.asname or each.name) == name:
                        return self.imported(node.module or "", node.level, each.name)
        return None

    def member(self, base, name):
        """What `base.name` means for a value that is no tracked thing of the current flow."""
        kind = base.kind
        if kind == "maybe":
            base = self.resolve(base) if worth(name) and self.speaks_neo4j else base
            kind = base.kind
        if kind == "inst" or kind == "class":
            method = base.of.method(name)
            if method is not None:
                if method.is_property:
                    return returned(method)
                return Value("func", method)
            return base.of.attribute(name)
        if kind == "module":
            return base.of.lookup(name)
        if kind == "ext" and base.of in ("flask.g", "flask.current_app", "quart.g", "quart.current_app"):
            return None  # they hold what others put there
        if kind == "ext":
            return Value("ext", base.of + "." + name, node=base.node and (base, name, 0, None))
        if kind == "foreign":
            return base if base is MOCK else None if name.endswith("driver") else STRANGER
        if kind in TRACKED:
            return Value("call", (base, name))
        return None


def returned(func):
    """What a call of this function gives before it is awaited or entered, without ownership."""
    flow = func.facts()
    value = flow.result() if flow is not None else None
    return func_value(func, value)


def stands_in(value):
    """Is this a test's own driver, whose session() gives no session of Neo4j?"""
    method = value.of.method("session") if value.kind == "inst" else None
    given = returned(method) if method is not None else None
    return method is not None and (given is None or given.kind not in (SESSION, "coro", "cm"))


def func_value(func, value):
    kind = func.kind
    if kind == "async":
        return Value("coro", value)
    if kind in ("cm", "acm"):
        return Value("cm", value, kind == "acm")
    if kind in ("gen", "agen"):
        return None
    return value


# 一个函数自己要有报告，必须含有这些：对驱动的调用，或取得会话的调用；如果它的文件有这些，或它提到 SUBJECTS 之一，那么关闭、
# 启动任务的调用也算。
TRACES = {  # 词，和后面必须跟着的
    "execute_": ("query", "read", "write"),
    "Async": ("Session", "Driver", "Transaction", "ManagedT", "Result"),
    "river": ("(", ".", " = "),
    "_transaction": ("",),
    "last_bookmark": ("",),
    "GraphDatabase": ("",),
}
WEAK_TRACES = (
    ".close(", "gather(", "create_task(", "ensure_future(", "as_completed(", ".wait(", "start_soon(", "threadsafe(",
    "submit(", "Thread(", ".map(",
)  # fmt: skip
SUBJECTS = ("ession", "river", "tx", "ransaction")
RUNNERS = ("self", "cls", "asyncio", "subprocess", "uvicorn", "anyio")  # 它们的 run() 不是驱动的


def line_starts(lines):
    """每一行在文本里的开头，和文本之后的位置。"""
    return [0, *accumulate([len(line) + 1 for line in lines])]


def occurrences(text, word):
    """一个词在文本里的每个位置。"""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


class Traces:
    """源码里可能用到驱动的位置。"""

    __slots__ = ("_weak", "clients", "coroutines", "starts", "strong", "text")

    def __init__(self, text, factories=(), clients=(), others=()):
        self.text, self._weak, self.clients = text, None, clients
        self.starts = None  # of its lines, once somebody has needed them
        self.coroutines = frozenset(others)
        self.strong = strong = [at for places in others.values() for at in places] if others else []
        strong += [at for name in factories for at in occurrences(text, name)]
        strong += [at for name in clients for form in making_forms(name, text) for at in occurrences(text, form)]
        for at in (at for name in clients for at in annotated(text, name)):  # `store: Store`, later `self.store.save()`
            strong += (at, *occurrences(text, "self." + text[at - 40 : at].rpartition(" ")[2].rpartition("(")[2] + "."))
        for word, endings in TRACES.items():
            strong += [at for at in occurrences(text, word) if text.startswith(endings, at + len(word))]
        for at in occurrences(text, "session("):  # a call, not a definition
            if text.rfind("def ", max(0, at - 40), at) <= text.rfind("\n", 0, at):
                strong.append(at)
        for at in occurrences(text, "tx"):  # a name of its own, or the end of one
            if text.startswith((".", ",", ":", ")", "="), at + 2) and text[at - 1 : at] in ("(", " ", ",", "\n", "_", "."):
                strong.append(at)
        for at in occurrences(text, "session = "):
            if text.startswith(" ", at - 1) and text.find("(", at, text.find("\n", at)) >= 0:
                strong.append(at)
        givers = [at for word in ("GraphDatabase.driver", *clients) for at in occurrences(text, word + "(")]
        for at in (*occurrences(text, ".run("), *occurrences(text, ".session(")):
            start, indent = indent_of(text, at)
            if text.startswith("return ", start + indent) or text.find("yield ", at, at + 200) >= 0:
                givers.append(at)
        givers += [at for at in occurrences(text, "Result:") if text.rfind("-> ", max(0, at - 20), at) >= 0]
        for name in {function_before(text, at) for at in givers} - {"", "__init__"}:  # calls of what gives a driver, a session or a result
            strong += occurrences(text, name + "(")
        strong += dropped(text, clients)
        strong += [at for at in occurrences(text, "super().close()") if clients and not text.endswith("await ", 0, at)]
        strong += occurrences(text, ".connect(")
        strong += [at for at in occurrences(text, "get_session") if not text.startswith(("_", "s"), at + 11)]
        for at in occurrences(text, ".run("):
            argument = text[at + 5 : at + 60].lstrip().partition(",")[0].partition(")")[0]
            if not text.endswith(RUNNERS, max(0, at - 10), at) and not argument.rstrip().endswith("ession"):
                strong.append(at)  # `job.run(session)` is no query
        for at in occurrences(text, "with "):
            end = text.find("\n", at)
            if any(text.find(word, at, end) >= 0 for word in ENTERED):
                strong.append(at)
        strong.sort()

    def between(self, start, end):
        """这一段源码自己会不会有报告？"""
        if between(self.strong, start, end):
            return True
        if self._weak is None:
            self._weak = sorted(at for word in WEAK_TRACES for at in occurrences(self.text, word))
        return between(self._weak, start, end) and bool(
            self.strong or any(self.text.find(word, start, end) >= 0 for word in SUBJECTS)
        )


ENTERED = ("ession", "river", "eo4j_client")  # in a line with `with`: what is entered there may be the driver's


def function_before(text, at):
    """The name in the last `def` before a place."""
    start = text.rfind("def ", 0, at) + 4
    name = text[start : start + 60].partition("(")[0]
    return name if start > 3 and name.isidentifier() else ""


def dropped(text, clients=()):
    """Where a statement calls a coroutine function of this text, and does nothing with what that gives, or tests it."""
    own = {text[at + 10 : at + 70].partition("(")[0] for at in occurrences(text, "async def ")}
    if not own and "client.close()" not in text:
        return
    objects = {text[indent_of(text, at)[0] : at] for name in clients for at in occurrences(text, " = " + name + "(")}  # client = Client()
    for name in classes_of(text) if own else ():
        objects.update(name_before(text, at) for at in annotated(text, name))  # client: Client
    objects |= {"", "self"}
    at = 0
    for line in text.split("\n"):
        called, _, rest = line.partition("(")
        if rest:
            tested = called.lstrip().startswith(("if ", "elif ")) or " = " in called  # perhaps later
            receiver, _, name = (called.rpartition(" ")[2] if tested else called.strip()).rpartition(".")
            if name in own and receiver in objects and "await" not in called:
                yield at
            elif called.endswith("client.close") and rest.startswith(")") and called.replace(".", "").strip().isidentifier():
                yield at
        at += len(line) + 1


def classes_of(text):
    """Names of the classes at the top of a text."""
    return {text[at + 6 : at + 70].partition("(")[0].partition(":")[0] for at in occurrences("\n" + text, "\nclass ")}


def calls_without_await(text, path, project):
    """{name: where statements of a text call it}: coroutine functions, and methods of the classes, of other scanned files which ask the
    driver, and are not awaited.
    """
    found, methods = {}, None
    for source, level, parts in imports_from(text) if project.load is not None and SURE_WORD in text else ():
        if level == 0 and source.partition(".")[0] in OUTSIDE:
            continue
        names = [(part.split()[0], part.split()[-1]) for part in parts]
        calls = {there: [at for at in occurrences(text, here + "(") if is_bare(text[indent_of(text, at)[0] : at].strip())] for there, here in names if not there[:1].isupper()}
        classes = "async def " in text and any(there[:1].isupper() for there, _ in names)
        file = project.locate(source, level, path) if classes or any(calls.values()) else None
        if file is None or not project.has_coroutines(file):
            continue
        own = project.text(file)
        found.update((here, calls[there]) for there, here in names if calls.get(there) and "\nasync def " + there + "(" in own)
        if classes:
            methods = methods_called(text) if methods is None else methods
            found.update((name, places) for name, places in methods.items() if name not in found and "    async def " + name + "(" in own)
    return found


def methods_called(text):
    """{name: where}: the methods that whole statements call on what has a name, `store.touch(ids)`, or on what a function gives,
    `get_store(context).touch(ids)`, without `await`.
    """
    found, at = {}, 0
    for line in text.split("\n"):
        start, called = len(line) - len(line.lstrip(" ")), line.strip().partition("(")[0]
        receiver, _, name = called.rpartition(".")
        if start and receiver and called.replace(".", "").isidentifier() and receiver.rpartition(".")[2] not in TELLERS and name not in TELLING:
            found.setdefault(name, []).append(at + start + len(receiver) + 1)
        given = line.find(").") if start and called and called.isidentifier() else -1
        if given >= 0 and line.count("(", 0, given) == 1:
            found.setdefault(line[given + 2 :].partition("(")[0], []).append(at + given + 2)
        at += len(line) + 1
    return found


TELLERS = ("logger", "log", "logging", "console", "sys", "time", "super", "parser", "self")  # whose methods write or are looked at elsewhere


def is_bare(lead):
    """Does the value of a call go into a name or nowhere, or is it tested? lead: what stands before the call on its line."""
    return not lead or lead.endswith(" =") and lead[:-2].isidentifier() or lead in ("if", "elif", "if not")


def defaults_of(a):
    """{parameter: the expression that it has unless the caller gives another}"""
    params = a.posonlyargs + a.args
    return {param.arg: default for param, default in (*zip(params[len(params) - len(a.defaults) :], a.defaults), *zip(a.kwonlyargs, a.kw_defaults))}


def reached(body, known):
    """The simple statements of a body which are reached if these names have these constants; `self.name = name` gives it on."""
    for node in body:
        kind = node.__class__.__name__
        if kind == "If":
            truth = truth_of(node.test, known)
            if truth is None:
                yield from perhaps(node.body, known)
                yield from perhaps(node.orelse, known)
                continue
            taken = node.body if truth else node.orelse
            yield from reached(taken, known)
            if taken and taken[-1].__class__.__name__ in ("Return", "Raise"):
                return
        elif kind in SIMPLE or kind in DEFS:
            yield node
            for target, value in pairs(node) if kind == "Assign" else ():
                known.pop(dotted(target), None)
                if value.__class__.__name__ == "Constant":
                    known[dotted(target)] = value.value
                elif dotted(value) in known or truth_of(value, known) is not None:
                    known[dotted(target)] = known.get(dotted(value), truth_of(value, known))
        else:
            for part in (node, *getattr(node, "handlers", ()), *getattr(node, "cases", ())):
                for field in ("body", "orelse", "finalbody"):
                    yield from perhaps(getattr(part, field, ()), known)


def branch_taken(node, known):
    """The branch of `a if test else b` that is taken if these names have these constants; the expression itself where that is not known."""
    truth = truth_of(node.test, known) if node.__class__.__name__ == "IfExp" else None
    return node if truth is None else node.body if truth else node.orelse


def perhaps(body, known):
    """As reached(), for a body that may also be skipped: what it changes is not known any more."""
    inside = dict(known)
    yield from reached(body, inside)
    for name in [name for name, value in known.items() if name not in inside or inside[name] is not value]:
        del known[name]


def truth_of(test, known):
    """Is a condition true if these names have these constants? None if that is not known."""
    kind = test.__class__.__name__
    if kind == "Constant":
        return bool(test.value)
    if kind == "UnaryOp" and test.op.__class__.__name__ == "Not":
        truth = truth_of(test.operand, known)
        return None if truth is None else not truth
    if kind == "BoolOp":
        decides = test.op.__class__.__name__ == "Or"
        truths = [truth_of(part, known) for part in test.values]
        return decides if decides in truths else None if None in truths else not decides
    if kind == "Compare" and dotted(test.left) in known and test.comparators[0].__class__.__name__ == "Constant" and len(test.ops) == 1:
        same, op = known[dotted(test.left)] == test.comparators[0].value, test.ops[0].__class__.__name__
        return same if op in ("Is", "Eq") else not same if op in ("IsNot", "NotEq") else None
    name = dotted(test) if kind in ("Name", "Attribute") else ""
    return bool(known[name]) if name in known else None


def closes_one_of(text, attributes):
    """Does this text of a method speak of one of these attributes, and close something?"""
    return any(attr in text for attr in attributes) and any("." + word in text or word + "(" in text for word in CLOSERS)


def may_close(name):
    """Is this a name that a closing method has?"""
    return any(word in name for word in CLOSERS)


def making_forms(name, text):
    """How a text makes an object: `Client(…)`, `Client.connect(…)`, `create_client(…)`, and in the class itself `cls(…)`."""
    registered = ": " + name in text and any(": " + name + end in text for end in (",", "}", "\n"))  # {"neo4j": Client}
    within = ("return cls(", " = cls(", "return cls.") if "class " + name in text else ("cls(", "](", "class(", "_type(") if registered else ()
    return (name + "(", name + ".", *within) if name[:1].isupper() else (name + "(",)


def given_forms(name):
    """How a text gives a class to FastAPI, which makes the objects: `Depends(Client)`, `client: Client = Depends()`."""
    return "Depends(" + name + ")", ": " + name + " = Depends()", "[" + name + ", Depends()"


def annotated(text, name):
    """Where a text says that something holds an object of this class: `client: Client`."""
    end = len(name) + 2
    return [at for at in occurrences(text, ": " + name) if not (text[at + end : at + end + 1].isalnum() or text.startswith("_", at + end))] if name[:1].isupper() else []


def classes_that_call(text, call):
    """Names of the classes of a text in which this call stands."""
    found = set()
    for at in occurrences("\n" + text, "\nclass ") if call in text else ():
        end = text.find("\n", at)
        while end >= 0 and text[end + 1 : end + 2] in ("", " ", "\t", "\n", "#", ")"):  # to the first line that is not indented
            end = text.find("\n", end + 1)
        if text.find(call, at, end if end >= 0 else len(text)) >= 0:
            found.add(text[at + 6 : at + 200].partition(":")[0].partition("(")[0].strip())
    return found


def classes_based_on(text, name):
    """Names of the classes of a text that have this class among their bases."""
    headers = [text[at + 6 : text.find(":", at)] for at in occurrences("\n" + text, "\nclass ")] if name in text else ()
    return {header.partition("(")[0].strip() for header in headers if name in header.partition("(")[2].replace(")", ",").replace(" ", "").split(",")}


def driver_calls(text):
    """How a file makes a driver: `GraphDatabase.driver(`, or `Database.driver(` after `import GraphDatabase as Database`."""
    aliases = [text[at + 17 : at + 80].partition("\n")[0].partition(",")[0].rstrip(") ") for at in occurrences(text, "GraphDatabase as ")]
    partials = [text[text.rfind("\n", 0, at) + 1 : at] for at in occurrences(text, " = partial(") if text.find("GraphDatabase.driver", at, at + 60) >= 0]
    return ["GraphDatabase.driver(", *[alias + ".driver(" for alias in aliases if alias.isidentifier()], *[name + "(" for name in partials if name.isidentifier()]]


def client_names(text, path, project):
    """Names of the classes, of this file or imported from another, whose objects may make a driver, and of imported factories."""
    found = {name for call in driver_calls(text) for name in classes_that_call(text, call)}
    if project.load is not None:
        for module, level, parts in imports_from(text):
            file = project.locate(module, level, path)
            if file and project.builds_driver(file):
                names = [part.split()[-1] for part in parts if part.strip() != "*"]
                if len(names) < len(parts):
                    given = project.text(file)
                    names += sorted({name for call in driver_calls(given) for name in classes_that_call(given, call)})
                container = "providers.Factory(" in text  # dependency_injector makes the objects
                found.update(name for name in names if is_maker(name) and (container or annotated(text, name) or any(form in text for form in (*making_forms(name, text), *given_forms(name))) or classes_based_on(text, name)))
                for name in names if "driver" in text else ():  # settings.get_driver()
                    found |= {each for verb in ("get", "create") for each in classes_that_call(text, f"{name}.{verb}_driver(")}
    new = found
    while new and len(found) < SEARCHES:  # objects that hold objects that hold …
        holders = set()
        for name in sorted(new)[:SEARCHES]:
            holders.update(giver for giver in functions_that_give(text, name) if is_maker(giver))
            holders |= classes_that_call(text, name + "(") | classes_based_on(text, name) | aliases_of(text, name)
        new = holders - found
        found |= new
    return set(sorted(found)[:SEARCHES])


FACTORY_VERBS = ("get", "create", "build", "make", "new", "open", "connect", "init", "resolve", "ensure", "provide", "acquire", "setup")  # in names of functions that give a new client


def imports_from(text, at_its_top=False):
    """(module, number of leading dots, ["name", "name as another", …]) of each `from … import …` of a text, or of those at its top."""
    for at in occurrences(text, "from "):
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        if text[start:at].strip() or at_its_top and start < at:
            continue
        while end > 0 and text.endswith("\\", 0, end):
            end = text.find("\n", end + 1)
        line = text[at + 5 : end if end >= 0 else len(text)].replace("\\\n", " ")
        module, _, names = line.partition(" import ")
        if "(" in names and ")" not in names:
            names = text[text.index("(", at) + 1 : text.find(")", at)]
        names = names.partition("#")[0] if "\n" not in names else " ".join([line.partition("#")[0] for line in names.split("\n")])
        parts = names.strip("() ").split(",")
        name = module.strip().lstrip(".")
        yield name, len(module.strip()) - len(name), [part for part in parts if part.strip()]


def aliases_of(text, name):
    """Other global names of a class: `Client = Neo4jClient`."""
    lines = [text[text.rfind("\n", 0, at) + 1 : at] for at in occurrences(text, " = " + name + "\n")]
    return {alias for alias in lines if alias.isidentifier()}


def functions_that_give(text, name):
    """Names of the functions at the top of a text that return a new object of this class."""
    given = list(occurrences(text, "return " + name + "("))
    for at in occurrences(text, " = " + name + "("):
        target, end = text[text.rfind("\n", 0, at) + 1 : at].strip(), text.find("\ndef ", at)
        if target.isidentifier() and gives(text[at : end if end >= 0 else len(text)], target):
            given.append(at)
    return [giver for giver in (function_before(text, at) for at in given) if "\ndef " + giver + "(" in text or "\nasync def " + giver + "(" in text]


def is_maker(name):
    """Is this the name of a class, or of a function that may give an object of one?"""
    return name[:1].isupper() or name.lstrip("_").startswith(FACTORY_VERBS)


def between(positions, start, end):
    """有没有一个位置在 start 和 end 之间？"""
    low, high = 0, len(positions)
    while low < high:
        middle = (low + high) // 2
        if positions[middle] < start:
            low = middle + 1
        else:
            high = middle
    return low < len(positions) and positions[low] < end


# ── Flow: one function, executed abstractly ──────────────────────────────────────────────────────────────────────────


class Exits:
    """The states in which a block is left: fall, return, raise, cancel (at an await), break, continue."""

    __slots__ = ("marks", "states")

    def __init__(self):
        self.states, self.marks = {}, {}

    def add(self, kind, state):
        known = self.states.get(kind)
        self.states[kind] = state if known is None else join(known, state)


class Flow:
    """Executes one function (or a module's statements) and keeps what callers need to know of it."""

    def __init__(self, func, captured):
        self.func, self.module, self.node, self.captured = func, func.module, func.node, captured
        kind = self.node.__class__.__name__
        self.is_module, self.is_async = kind == "Module", kind == "AsyncFunctionDef"
        self.things, self.loops, self.conditions, self.streams = {}, [], [], []
        self.returns, self.yields, self.final = [], [], {}
        self.collected = []  # (session, name of the collection that it is put into)
        self.manages = set()  # parameters: transaction functions that it has run, to give what they return
        self.lends = set()  # parameters: functions that it calls with a session of its own, to return what they give
        self.closes, self.may_close, self.keeps, self.borrows, self.used = set(), set(), set(), set(), set()  # parameters; used: things
        self.watched, self.in_transaction = (None, 0, ()), False
        self.unread = []  # results that a close() hid
        self.pending = []  # faults only if the function turns out to be a managed transaction function
        self.unawaited = {}  # coroutines of the driver that are held by a name and not awaited yet
        self.awaited = self.entered = self.hint = self.root = self.returned = self._assigned = self._checked = None
        self.asks_a_driver = False  # by execute_query(), here or in a function that it calls
        self.failing = False  # an exception is on its way through a `finally` or the end of a `with`
        self.runs_given = set()  # parameters: queries that it was given, and runs
        self.lent_to = {}  # calls of functions that are not at hand: the sessions and transactions given to them
        self.kept = False  # some result was put into a container or an attribute
        self.each = {}  # what the target of each loop may be: another thing in each round
        self.locked = self.timed = self.queried = self.runs = self.finallies = 0
        self.locks = set()  # the calls that make one here
        self.streamed = set()  # results of enclosing functions that are read here
        self.started = {}  # of each loop around: (thing, call) of the tasks that each of its rounds starts
        self.groups = []  # for each task group around: how many loops are around it
        self.globals = set()
        self.params, self.queries = {}, {}
        self.exits = Exits()

    # ── running ──

    def run(self):
        state = State({}, {}, {}, (), {})
        node = self.node
        if self.is_module:
            body = node.body
        else:
            self._bind_params(state)
            body = node.body
        self.top = self.exits
        if body.__class__ is list:
            state = self.block(body, state)
            if state is not None:
                self.exits.add("fall", state)
        else:
            self.give(self.ev(body, state), body, state)
            self.exits.add("return", state)
        end = join(self.exits.states.get("fall"), self.exits.states.get("return"))
        self.final = end.env if end is not None else {}
        if not self.is_module:
            self.finish()

    def _bind_params(self, state):
        a = self.node.args
        everything = a.posonlyargs + a.args + a.kwonlyargs
        offset = 1 if self.func.is_method else 0
        closing = self.module.mentions(self.node, ("close", "__exit__", "__aexit__", "with "))
        for i, param in enumerate(everything):
            value = None
            if i == 0 and offset and param.annotation is None:
                value = Value("class" if "classmethod" in self.func.decorators else "inst", self.func.cls)
            else:
                if param.annotation is not None:
                    value = self.module.annotation(param.annotation)
                if value is not None and value.kind == "factory" and self.func.name.startswith("test"):
                    value = None  # a fixture, which may close what it has given
                if value is None and (i == offset and self.func.transaction_param or is_tx_name(param.arg)):
                    value = Value(TX, None, True if self.func.transaction_param == "async" else self._guess_asyn(param.arg))
                if value is not None and value.kind in TRACKED:
                    thing = Thing(value.kind, param, value.asyn, False, param=i - offset)
                    self.things[param] = thing
                    self.in_transaction = self.in_transaction or value.kind == TX and self.is_async
                    value = Value(value.kind, None, value.asyn, (thing,))
                elif value is None:
                    thing = self.things[param] = Thing(PARAM, param, None, False, param=i - offset)
                    value = Value(PARAM, things=(thing,))
                self.params[param.arg] = i - offset
                if value.things and closing:
                    state.bits[thing] = OPEN
            state.env[param.arg] = value
        if a.vararg is not None:
            thing = self.things[a.vararg] = Thing(PARAM, a.vararg, None, False, param=self.func.rest)
            state.env[a.vararg.arg] = Value(PARAM, things=(thing,))
            self.params[a.vararg.arg] = -1
            if closing:
                state.bits[thing] = OPEN
        if a.kwarg is not None:
            state.env[a.kwarg.arg] = UNKNOWN
            self.params[a.kwarg.arg] = -1

    def _guess_asyn(self, name):
        """Whether an unannotated session or transaction is the asynchronous driver's, by how it is used."""
        uses = self.uses(name)
        if "await" in uses:
            return True
        if not self.is_async:
            return None if self.node.__class__.__name__ == "Lambda" else False
        return False if "bare" in uses else None

    def uses(self, name):
        """How a name (or `self.name`) is used in this function: the attributes after it, and as marks: run! (with
        Cypher), await and bare (its calls are awaited, or not), awith (an async with binds it).
        """
        func = self.func
        while func.outer is not None and func.outer.head.__class__.__name__ != "Module":
            func = func.outer
        if func._uses is None:
            func._uses = {}
        if name in func._uses:
            return func._uses[name]
        found = func._uses[name] = set()
        if self.is_module:
            text = self.module.text
            start, end = 0, len(text)
        else:
            text = self.module.text
            start, end = self.module.span(func.head)
        at = text.find(name, start, end)
        while at >= 0:
            after = at + len(name)
            before, mark = text[at - 1 : at], text[after : after + 1]
            if before.isidentifier() or before.isdigit() or before == "." or mark.isidentifier() or mark.isdigit():
                pass
            elif mark == ".":
                stop = after + 1
                while text[stop : stop + 1].isidentifier() or text[stop : stop + 1].isdigit():
                    stop += 1
                attr = text[after + 1 : stop]
                found.add(attr)
                awaited = text.endswith(("await ", "await (", "async with ", "async for "), start, at) or any(
                    word in text[max(start, at - 40) : at] for word in ("gather(", "create_task(", "ensure_future(", "wait_for(")
                )
                if awaited:
                    found.add("await")
                if attr == "run":
                    if not awaited:
                        found.add("bare")
                    argument = text[stop + 1 : stop + 200].lstrip(" \n\tfrbFRB")
                    if looks_like_cypher(argument.lstrip("\"'")) if argument[:1] in "\"'" else self.module.cypher():
                        found.add("run!")
            elif text.endswith(" as ", start, at):
                line = text[text.rfind("\n", 0, at) + 1 : at].lstrip()
                if line.startswith("async with"):
                    found.add("awith")
            elif text.endswith("async with ", start, at):
                found.update(("await", "entered"))
            at = text.find(name, after, end)
        return found

    def assigned(self):
        """Every expression assigned to each local name, wherever it stands in the function."""
        if self._assigned is None:
            self._assigned = found = {}
            for node in subtree(self.node, False) if self.node.__class__.__name__ != "Lambda" else ():
                kind = node.__class__.__name__
                if kind == "Assign":
                    for target in node.targets:
                        found.setdefault(dotted(target), []).append(node.value)
                elif kind in ("AugAssign", "AnnAssign", "NamedExpr") and node.value is not None:
                    found.setdefault(dotted(node.target), []).append(node.value)
                elif kind == "Call" and node.func.__class__.__name__ == "Attribute" and node.func.attr in ("append", "insert"):
                    found.setdefault(dotted(node.func.value), []).extend(node.args[-1:])
                elif kind in ("For", "AsyncFor", "comprehension"):
                    for target in subtree(node.target):
                        if target.__class__.__name__ == "Name":
                            found.setdefault(target.id, []).append(Item(node.iter))
        return self._assigned

    def scope_of(self, name):
        """The Flow, this one or an enclosing one, that binds a local name; None for a global one."""
        flow = self
        while flow is not None and not flow.is_module:
            if name in flow.params or name in flow.assigned():
                return flow
            flow = flow.func.outer.flow if flow.func.outer is not None else None
        return None

    def checked(self):
        """Local names that are compared with a list of allowed ones or validated, anywhere in the function."""
        if self._checked is None:
            self._checked = found = set()
            for node in subtree(self.node):
                kind = node.__class__.__name__
                if kind == "Compare":
                    if node.ops[0].__class__.__name__ in ("In", "NotIn", "Eq"):
                        found.add(dotted(node.left))
                elif kind == "Call":
                    name = last_name(node.func).lower()
                    if name in ("isidentifier", "isalnum", "isalpha", "isdigit") and node.func.__class__.__name__ == "Attribute":
                        found.add(dotted(node.func.value))
                    elif name in ("match", "fullmatch") or any(word in name for word in CHECKS):
                        found.update(n.id for a in node.args for n in subtree(a) if n.__class__.__name__ == "Name")
        return self._checked

    # ── states ──

    def raises(self, state, node, awaits=False):
        """Anything may be raised here; at an await of asynchronous code, cancellation too."""
        exits = self.exits
        if exits is self.top and not state.bits:
            return
        for kind in ("raise", "cancel") if awaits else ("raise",):
            mark = exits.marks.get(kind)
            if mark is not None and mark[0] is state and mark[1] == state.version:
                continue
            exits.marks[kind] = (state, state.version)
            known = exits.states.get(kind)
            here = join(known, state) if known is not None else state.copy()
            here.tasks = {}  # whether a task had ended by then is not known
            for thing, bits in state.bits.items():
                if bits & OPEN:
                    here.why.setdefault(thing, node.lineno)
            exits.states[kind] = here

    def new(self, kind, node, asyn, state, owners=(), owned=True, part=0):
        """A tracked thing made at `node`, or one of several; it is open from here on."""
        key = (node, part) if part else node
        thing = self.things.get(key)
        if thing is None or thing.kind != kind:
            thing = self.things[key] = Thing(kind, node, asyn, owned, owners, tuple(self.loops))
            thing.key = key
            thing.guards.update(self.conditions)
        elif owned and state.bits.get(thing, 0) & OPEN and kind in (SESSION, DRIVER, CLIENT):
            thing.lost = True  # the last round's is still open and can no longer be reached
        state.forget()
        state.set(thing, OPEN)
        return Value(kind, None, asyn, (thing,), node)

    def instantiate(self, value, node, state, part=0):
        """Makes the fresh things that a call, an await or entering a context manager gives."""
        if value is None:
            return None
        if value.kind == "inst" and value.fresh:
            return Value("inst", value.of, things=self.client(value.of, node, state, value.api == "awake"), node=node)
        if value.kind in TRACKED and (value.fresh or value.kind == RESULT and value.things):
            return self.new(value.kind, node, value.asyn, state, value.things, value.kind != RESULT, part)
        if value.kind == "many" and value.of is not None:
            parts = value.of if value.of.__class__ is tuple else (value.of,)
            if any(part is not None and part.fresh for part in parts):
                made = tuple(self.instantiate(part, node, state, number) for number, part in enumerate(parts))
                return Value("many", made if value.of.__class__ is tuple else made[0], node=value.node)
        return value

    def close(self, value, state):
        self.end_results(value, state, True)
        for thing in value.things:
            state.set(thing, CLOSED)
            if self.things.get(thing.key) is thing:
                thing.closed = True
            elif not self.func.unused():
                thing.closed = thing.outside = True  # a nested function closes it: whoever holds that function decides when

    def hand_over(self, value, state, keeps=True):
        """Somebody else closes it from here on: returned, stored, put on an exit stack."""
        for thing in self.reachable(value):
            if thing.param is not None and keeps:
                self.keeps.add(thing.param)
            if thing.kind in KEPT_OPEN:
                if state.bits.get(thing, 0) & OPEN:
                    state.set(thing, GONE)
                    thing.handed = True

    def reachable(self, value, depth=0):
        """The things a value refers to, also inside collections, coroutines and tasks."""
        if value is None or depth > 4:
            return ()
        found = value.things
        if value.of.__class__ is Value:
            found = found + self.reachable(value.of, depth + 1)
        elif value.kind == "many" and value.of.__class__ is tuple:
            for part in value.of:
                found = found + self.reachable(part, depth + 1)
        return found

    def dead(self, thing, state):
        """The rule that a use of this result breaks now: NEO301, NEO302, or None while it can be read."""
        for owner in thing.owners:
            if state.bits.get(owner) == CLOSED:
                return "NEO302" if owner.kind == TX else "NEO301"
            if owner.kind == TX:
                for session in owner.owners:
                    if state.bits.get(session) == CLOSED:
                        return "NEO301"
        return None

    # ── statements ──

    def block(self, statements, state):
        for statement in statements:
            if state is None:
                return None
            kind = statement.__class__.__name__
            if kind in SKIPPABLE and self.idle(statement, state):
                continue
            method = STATEMENTS.get(kind)
            if method is not None:
                state = method(self, statement, state)
        return state

    def idle(self, node, state):
        """Can nothing in this statement touch what the rules look at? Then it need not be executed."""
        module = self.module
        if self.streams or self.in_transaction or module.relevant(node):
            return False
        for thing, bits in state.bits.items():
            if bits & OPEN and (thing.owned and not thing.managed or thing.kind in (TX, RESULT)):
                return False
        known, version, names = self.watched
        if known is not state or version != state.version:
            names = [
                name
                for name, value in state.env.items()
                if value.kind in WATCHED or value.things or value.kind == "many" and value.of.__class__ is Value
            ]
            names += [name for name, value in self.captured.items() if value.things]
            self.watched = state, state.version, names
        return not (names and module.mentions(node, names))

    def s_Expr(self, node, state):
        value = node.value
        if value.__class__.__name__ == "Call" and dotted(value.func) in NEVER_RETURN:
            for arg in value.args:
                self.ev(arg, state)
            self.raises(state, node)
            if self.is_module:
                self.leave("return", state, node)  # the end of a script, which has all its names now
            return None
        self.root = value.value if value.__class__.__name__ == "Await" else value
        result = self.ev(value, state)
        if result is not None:
            if result.kind == "coro" and result.node is not None:
                neo203(self, result, state)
            elif result.kind == RESULT:
                for thing in result.things:
                    thing.slot = ""
        self.root = None
        return state

    def s_Assign(self, node, state):
        first = node.targets[0]
        self.hint = dotted(first)
        value = self.ev(node.value, state)
        self.hint = None
        for target in node.targets:
            self.assign(target, value, state, node.value)
        return state

    def s_AnnAssign(self, node, state):
        if node.value is None:
            value = self.module.annotation(node.annotation)
            if node.target.__class__.__name__ == "Name" and value is not None and value.kind not in TRACKED:
                state.bind(node.target.id, value)
            return state
        self.hint = dotted(node.target)
        value = self.ev(node.value, state)
        self.hint = None
        if value is None or value is STRANGER:
            value = self.module.annotation(node.annotation) or value
        self.assign(node.target, value, state, node.value)
        return state

    def s_AugAssign(self, node, state):
        value = self.ev(node.value, state)
        if node.target.__class__.__name__ == "Name":
            old = state.env.get(node.target.id)
            if old is not None and old.kind == "many" and value is not None:
                state.bind(node.target.id, Value("many", old.of or value.of, things=old.things + value.things, node=old.node))
        else:
            self.ev(node.target, state)
        return state

    def assign(self, target, value, state, source=None):
        kind = target.__class__.__name__
        if kind == "Name":
            held = value.of if source.__class__.__name__ == "Dict" and value is not None else None
            if held and any(part is not None and part.kind == RESULT for part in held):
                value = Value("many", tuple(None if v is None or v.kind == RESULT else v for v in held), node=value.node)
            self.bind(target.id, value, state)
            for key, part in zip(source.keys, held) if held else ():
                if part is not None and part.kind in TRACKED and key.__class__.__name__ == "Constant":
                    self.keep(f"{target.id}[{key.value!r}]", part, state)
        elif kind in ("Tuple", "List"):
            parts = target.elts
            if value is not None and value.kind == "many":
                inner = value.of
                for i, part in enumerate(parts):
                    one = inner[i] if inner.__class__ is tuple and i < len(inner) else inner if inner.__class__ is Value else None
                    self.assign(part, one, state)
            else:
                self.misused(value, state)
                for part in parts:
                    self.assign(part, None, state)
        elif kind == "Starred":
            self.assign(target.value, None, state)
        elif kind == "Attribute":
            base = self.ev(target.value, state)
            if value is not None:
                store(self, target, base, value, state)
                self.keep(dotted(target), value, state)
            elif self.kept:
                state.bind(dotted(target), None)
            replaced = value is None or value.kind not in TRACKED and value.kind != PARAM
            self.overwrites_the_driver(target, base, source, state)
            for thing in base.things if base is not None and base.kind == "inst" and not only_borrows(base) else ():
                thing.passed = thing.passed or thing.kind == CLIENT  # adapter.driver = None: it is set up by hand
            if replaced and base is not None and base.kind in ("inst", "maybe") and target.value.__class__.__name__ == "Name":
                if "river" in target.attr and not (self.func.cls is not None and base.of is self.func.cls):
                    self.bind(target.value.id, UNKNOWN, state)  # adapter.driver = MagicMock()
        elif kind == "Subscript":
            self.ev(target.value, state)
            self.ev(target.slice, state)
            where = place(target)
            if value is not None:
                name = dotted(target.value)
                if name.rpartition(".")[2] == "app" and "aiohttp" in self.module.text:  # app["driver"], app[DRIVER]
                    start, end = self.module.span(target)
                    path = self.module.text[start:end].partition(" = ")[0].strip()
                    self.module.shared += [(path, t) for t in self.reachable(value) if t.kind in (DRIVER, CLIENT) and t.owned and not t.dormant]
                    if value.kind in (SESSION, TX):
                        neo104(self, target, value.things)
                elif name and name not in state.env and not self.is_module:
                    self.module.cached += [(self.func, name, t) for t in self.reachable(value) if t.kind in (DRIVER, CLIENT) and t.owned and state.bits.get(t) == OPEN]
                self.hand_over(value, state)
                self.collect(target.value, value)
                self.keep(where, value, state)
                for thing in value.things if name not in state.env else ():
                    thing.kept = True  # in a cache of the module or of `self`: it is not the caller's to close
                if value.kind == RESULT and not where and name in state.env:
                    old = state.env[name].of
                    state.bind(name, Value("many", merge(old, value) or value if old.__class__ is Value else value))
            elif where in state.env:
                state.bind(where, None)

    def overwrites_the_driver(self, target, base, source, state):
        """`client.driver = shared`, of an object that has made one for itself: that one is lost."""
        left = [t for t in base.things if t.kind == CLIENT and t.owned and not (t.dormant or t.passed) and state.bits.get(t) == OPEN] if base is not None and base.kind == "inst" else ()
        if not left or source is None or getattr(source, "value", source) is None or is_test(self.module.path):
            return
        if any(word in self.module.segment(source).lower() for word in ("mock", "fake", "stub", "dummy")):
            return
        if base.of is not self.func.cls and base.of.keeps_a_driver_in(target.attr) and not closes_name(self.module.segment(self.func.head), dotted(target), ("close",)):
            for thing in left:
                neo103_never_closed(self.module, thing.node)
                thing.handed = True

    def keep(self, name, value, state):
        """A result in `rows["a"]` or `box.result`: the environment holds it under that text."""
        client = value.kind == "inst" and value.things and not name.startswith("self.")
        if value.kind == RESULT or client or value.kind in TRACKED and name.endswith("]"):
            for thing in value.things if value.kind == RESULT else ():
                thing.read, thing.slot = True, name
            if name:
                self.kept = True
                state.bind(name, value)
        elif name in state.env:
            state.bind(name, None)

    def kept_in(self, node, state):
        """The results that are held in what a returned name refers to."""
        name = node.id if self.kept and node.__class__.__name__ == "Name" else None
        return [v for key, v in state.env.items() if name and key.startswith((name + "[", name + ".")) and v.kind == RESULT]

    def results_given(self, node, value, state):
        """The results that are put into the object in `return Page(total, result)`, by its fields or by `self.rows = rows`."""
        if value is not None and node.__class__.__name__ == "Name" and not self.uses(node.id):
            node = value.node  # page = Page(total, result); return page
        if value is None or value.kind != "inst" or node.__class__.__name__ != "Call":
            return ()
        init = value.of.method("__init__")
        names = init.params if init is not None else value.of.fields()
        if init is not None:
            kept = {dotted(each.value) for each in statements(init.node.body) if each.__class__.__name__ == "Assign"}
            names = [name if name in kept else "" for name in names]
        found = []
        for name, arg in [*zip(names, node.args), *((keyword.arg, keyword.value) for keyword in node.keywords)]:
            arg = arg.value if arg.__class__.__name__ == "Await" else arg
            given = state.env.get(arg.id) if arg.__class__.__name__ == "Name" else None
            things = given.things if given is not None else (self.things.get(arg),)
            unread = [t for t in things if t is not None and t.kind == RESULT and state.bits.get(t, 0) & OPEN]
            found += [Value(RESULT, None, t.asyn, (t,)) for t in unread if name and name in names]
        return found

    def bind(self, name, value, state):
        if self.kept:
            for key in [key for key in state.env if key.startswith((name + "[", name + "."))]:
                del state.env[key]
        old = state.env.get(name)
        if old is not None and old.kind in (SESSION, DRIVER):
            for thing in old.things:
                if thing.owned and not thing.managed and state.bits.get(thing) == OPEN and not (value is not None and thing in value.things):
                    if not any(thing in v.things for n, v in state.env.items() if n != name):
                        thing.lost = True
        if value is not None:
            if name in self.globals:
                self.store_global(name, value, state)
            elif self.is_module and value.kind == "many":
                self.module.cached += [(self.func, name, t) for t in self.reachable(value) if t.kind in (DRIVER, CLIENT) and t.owned and state.bits.get(t) == OPEN]
                self.hand_over(value, state)  # functions reach it
            if value.kind == "coro" and value.node is not None and value.asyn is True:
                self.unawaited[value.node] = value
            if value.kind == RESULT:
                for thing in value.things:
                    thing.slot = name
        elif name in self.captured or name in self.module.functions or name in self.module.imports or name in self.params:
            value = UNKNOWN
        state.bind(name, value)

    def store_global(self, name, value, state):
        for thing in value.things:
            thing.kept = True
        if any(word in self.module.text for word in (name + ".close", "closing(" + name, "in (" + name)):
            self.hand_over(value, state)
        elif value.kind in (DRIVER, "inst"):
            self.hand_over(value, state)
        if value.kind in (DRIVER, "inst"):
            own = [t for t in value.things if t.kind in (DRIVER, CLIENT) and t.owned and self.things.get(t.key) is t]
            known = {thing for _, _, thing in self.module.kept}
            for thing in own:
                thing.inside = value.kind == "inst" and thing.node is not value.node
                if thing.inside and thing.closers:  # what it is in may close it
                    thing.closers += tuple(value.of.closing())
            self.module.kept += [((name,), "", thing) for thing in own if thing not in known]
            if value.kind == DRIVER and self.func.cls is None and not asks_for(self.module.segment(self.func.head), name):
                self.module.replaced += [(self.func, thing) for thing in own]

    def s_Return(self, node, state):
        if node.value is not None:
            self.returned = node.value
            value = self.ev(node.value, state)
            for part in (value.of or ()) if node.value.__class__.__name__ == "Dict" and value is not None and self.is_async else ():
                if part is not None and part.kind == "coro" and part.asyn is True and part.node is not None and part.api:
                    neo203(self, part, state)  # {"rows": result.data()}
            self.give(value, node.value, state)
        self.leave("return", state, node)
        return None

    def give(self, value, node, state):
        """A value that the function returns."""
        held = self.kept_in(node, state) if self.kept else self.results_given(node, value, state)
        if held:
            value = Value("many", (*held, value))
        if value is None:
            return
        if value.kind == "lent":
            self.lends.update(value.of.things)
            return
        if value.kind == "coro" and value.asyn is True and self.is_async and value.node is not None and value.api:
            neo203(self, value, state)
        inside = self.left_in_objects(value)
        self.returns.append((Value("inst", value.of) if inside else self.general(value, state), node))
        if "cached_property" in self.func.decorators and self.func.cls is not None:
            store_in_class(self, self.func.cls, self.func.name, value, state)
        for thing in self.reachable(value):
            if thing.kind == RESULT:
                thing.read = True
                state.rets = state.rets + ((thing, node),)
        left = self.func.kind in ("sync", "async") and (self.left_by_routes(value) or "fixture" in self.func.decorators and self.left_by_tests(value))
        if not left:
            self.hand_over(value, state, False)
            for thing in inside:
                state.set(thing, OPEN)
                thing.handed = False

    def left_by_routes(self, value):
        """FastAPI calls a dependency for each request: does it return a new driver or session, which no route has to close?"""
        left = [thing for thing in self.reachable(value) if thing.kind in (DRIVER, CLIENT, SESSION) and thing.owned]
        if not left or not is_dependency(self.func):
            return False
        if any(thing.kind == SESSION for thing in left) and closed_where_it_is_injected(self.func):
            return False
        for thing in left:
            thing.dormant = thing.dormant and not (value.kind == "inst" and value.of.lazy_openers())  # the route will use it
        return True

    def left_in_objects(self, value):
        """`return Users(driver)`: the new driver, or client, of an object which neither its class nor anybody outside closes."""
        made = [t for t in value.things if t.kind in (DRIVER, CLIENT) and t.owned and not (t.kept or t.managed or t.passed or t.closed or t.dormant)] if value.kind == "inst" else ()
        if any(t.kind == CLIENT for t in made) and value.of.openers():
            return ()  # it is the client itself
        cached = is_cached(self.func.decorators)
        other = value.of is not self.func.cls or all(t.kind == CLIENT for t in made)
        return made if made and not cached and other and borrows_for_good(value.of, self.module) else ()

    def left_by_tests(self, value):
        """A fixture returns what has to be closed, and has no code that runs after the test: does no test close it either?"""
        name, texts = self.func.name, (self.module.text, *self.module.project.texts(self.module.path, True).values())
        closers = {closer for thing in self.reachable(value) for closer in thing.closers}
        left = bool(closers) and not any(closes_parameter(text, name, closers) for text in texts)
        for thing in self.reachable(value) if left and value.kind == "inst" else ():
            lent = any(mentions_name(arg, self.func.params) for arg in getattr(thing.node, "args", ()))  # Store(driver), of another fixture
            thing.dormant = thing.dormant and (lent or not value.of.lazy_openers())  # the test will use it
        return left

    def leave(self, kind, state, node):
        for thing, bits in state.bits.items():
            if bits & OPEN:
                state.why.setdefault(thing, node.lineno)
        self.exits.add(kind, state)

    def general(self, value, state):
        """A returned or yielded value as the caller sees it."""
        if value.kind in TRACKED or value.kind == PARAM:
            things = value.things
            params = tuple(t for t in things if t.param is not None)
            if value.kind == RESULT:
                owners = tuple(o for t in things for o in (t.owners if t.kind == RESULT else (t,)) if o.param is not None or o.node is None)  # else: not awaited yet
                return Value(RESULT, None, value.asyn, owners, None)
            if params:
                return Value(value.kind, None, value.asyn, params)
            kept = tuple(t for t in things if t.node is None)  # in an attribute of the class
            if kept and "property" in self.func.decorators:
                return Value(value.kind, None, value.asyn, kept)
            fresh = any(t.owned and not (t.kept or t.managed) and t in self.things.values() and t.kind == value.kind for t in things)
            if fresh and value.kind == DRIVER:
                self.module.project.makers.add((self.module.path, self.func.name))
            return Value(value.kind, None, value.asyn, fresh=fresh and not is_cached(self.func.decorators))
        made = [t for t in value.things if t.kind in (CLIENT, DRIVER) and t.owned and t in self.things.values()] if value.kind == "inst" else ()
        if made and all(t.again for t in made):
            return Value("inst", value.of)  # a global object, which stays where it is
        if made and not any(t.kept or t.managed for t in made):
            self.module.project.makers.add((self.module.path, self.func.name))
            awake = any(not t.dormant for t in made)
            return Value("inst", value.of, fresh=not is_cached(self.func.decorators), api="awake" if awake else "")
        if value.kind == "coro" and value.of is not None and value.of.__class__ is Value:
            return Value("coro", self.general(value.of, state), value.asyn, api=value.api)
        if value.kind == "many":
            inner = value.of
            if inner.__class__ is tuple:
                return Value("many", tuple(v and self.general(v, state) for v in inner), node=value.node)
            return Value("many", inner and self.general(inner, state))
        if value.kind == "lazy":
            owners = tuple(o for t in value.things for o in t.owners if o.param is not None)
            given = tuple(t for t in value.things if t.param is not None)
            return Value(RESULT, None, value.asyn, owners) if owners else Value("lazy", None, value.asyn, given) if given else None
        return value

    def result(self, texts=None):
        """What a call of the function gives (what it yields, for a context manager provider). texts: the parameters that are given a
        known text.
        """
        found = None
        for value, node in self.yields if self.func.kind in ("cm", "acm") else self.returns:
            if texts and self.excludes(node, texts):
                continue
            rows = [each.of for each in (found, value) if each is not None and each.kind == "many" and each.of.__class__ is tuple]
            if len(rows) == 2 and len(rows[0]) == len(rows[1]):  # `return None, None`, `return memory, driver`
                found = Value("many", tuple(b if a is None or a.kind == "none" else a for a, b in zip(*rows)))
            elif found is None or found.kind == "none" or value is not None and value.kind == found.kind == "inst" and value.fresh and (not found.fresh or len(value.of.openers()) > len(found.of.openers())):
                found = value  # of several kinds of objects, the one that has a driver, and uses it
            elif value is not None and value.kind == found.kind and found.kind in TRACKED and not value.fresh:
                found = Value(found.kind, None, found.asyn, found.things + value.things)  # a kept one: not to be closed
        if found is None or found.kind == "none":
            returns = getattr(self.node, "returns", None)
            value = returns and self.module.annotation(returns)
            if value is not None:
                if value.kind == "yields":
                    value = value.of
                if value is not None and value.kind in TRACKED:
                    return Value(value.kind, None, value.asyn, fresh=is_stub(self.node) and "property" not in self.func.decorators)
                return value if value is not STRANGER or found is None else found
        return found

    def excludes(self, node, texts):
        """Does `if kind == "neo4j":` around this place ask for another text than the parameter is given?"""
        headers = (header for _, header in headers_around(self.module.text, self.module.span(node)[0], ("if ", "elif ", "def ", "async def ")))
        for header in takewhile(lambda each: "def " not in each, headers):
            for name, text in texts.items():
                if any(form in header for form in (f'{name} == "', f"{name} == '")) and not any(form in header for form in (f'{name} == "{text}"', f"{name} == '{text}'")):
                    return True
        return False

    def s_Raise(self, node, state):
        if node.exc is not None:
            self.ev(node.exc, state)
        self.raises(state, node)
        return None

    def s_Break(self, node, state):
        self.exits.add("break", state)
        return None

    def s_Continue(self, node, state):
        self.exits.add("continue", state)
        return None

    def s_Global(self, node, state):
        self.globals.update(node.names)
        return state

    def s_Delete(self, node, state):
        for target in node.targets:
            if target.__class__.__name__ == "Name":
                self.bind(target.id, None, state)
        return state

    def s_Assert(self, node, state):
        self.ev(node.test, state)
        return self.assume(node.test, True, state)

    def s_Import(self, node, state):
        for name in node.names:
            local = name.asname or name.name.partition(".")[0]
            state.bind(local, self.module.imported(name.name if name.asname else local, 0, None))
        return state

    def s_ImportFrom(self, node, state):
        if not self.is_module:
            for name in node.names:
                local, source = name.asname or name.name, (node.module or "", node.level, name.name)
                self.module.imported_inside[local] = source
                state.bind(local, self.module.imported(*source))
        return state

    def s_FunctionDef(self, node, state):
        if self.is_module:
            return state
        for decorator in node.decorator_list:
            self.ev(decorator, state)
        func = Func(node, self.module, None, self.func)
        func.captured = {**self.captured, **state.env}
        self.bind(node.name, Value("func", func), state)
        words = [n for n, v in state.env.items() if v.kind in TRACKED or v.kind == "inst" and v.things]
        if self.module.relevant(node) or (words and self.module.mentions(node, words)):
            func.facts()
        return state

    def s_ClassDef(self, node, state):
        if not self.is_module and self.module.relevant(node):
            cls = Class(node, self.module)
            state.bind(node.name, Value("class", cls))
            for func in cls.methods.values():
                func.outer, func.captured = self.func, {**self.captured, **state.env}
                func.facts()
        elif self.is_module and node.name in self.module.classes:
            for statement in node.body:
                if statement.__class__.__name__ == "Assign" and self.module.touches_driver(statement):
                    store_in_class(self, self.module.classes[node.name], dotted(statement.targets[0]), self.ev(statement.value, state), state)
        return state

    def s_If(self, node, state):
        self.misused(self.ev(node.test, state), state)
        test = node.test
        if test.__class__.__name__ == "NamedExpr":  # if owned := session is None
            test = test.value if test.value.__class__.__name__ in ("Compare", "UnaryOp") else test.target
        keys = condition_keys(test, state)
        simple = test.__class__.__name__ != "BoolOp"
        constant = constant_truth(test)
        then = self.assume(test, True, state.copy()) if constant is not False else None
        other = self.assume(test, False, state) if constant is not True else None
        if then is not None:
            self.conditions.extend(keys)
            then = self.block(node.body, then)
            del self.conditions[len(self.conditions) - len(keys) :]
        if other is not None and node.orelse:
            against = [(name, not outcome) for name, outcome in keys] if simple else []
            self.conditions.extend(against)
            other = self.block(node.orelse, other)
            del self.conditions[len(self.conditions) - len(against) :]
        return join(then, other)

    def assume(self, test, outcome, state):
        """The state in which the test came out so: things that cannot be open then are dropped."""
        dropped = self.impossible(test, outcome, state)
        for thing in dropped:
            if thing in state.bits:
                del state.bits[thing]
                state.version += 1
        kind = test.__class__.__name__
        if kind == "UnaryOp" and test.op.__class__.__name__ == "Not":
            test, outcome, kind = test.operand, not outcome, test.operand.__class__.__name__
        is_none = none_test(test)
        name = is_none[0] if is_none else test.id if kind == "Name" else ""
        value = state.env.get(name)
        if value is not None and value.none:
            empty = (is_none[1] == outcome) if is_none else not outcome
            if empty:
                state.bind(name, NONE)
            else:
                state.bind(name, Value(value.kind, value.of, value.asyn, value.things, value.node, False, value.fresh))
        elif value is not None and (value.kind in TRACKED or value.kind == PARAM) and ((is_none[1] == outcome) if is_none else not outcome and kind == "Name"):
            state.bind(name, NONE)
        return state

    def impossible(self, test, outcome, state):
        """The things that cannot be open when the test comes out so."""
        kind = test.__class__.__name__
        if kind == "UnaryOp" and test.op.__class__.__name__ == "Not":
            return self.impossible(test.operand, not outcome, state)
        if kind == "BoolOp":
            parts = [self.impossible(v, outcome, state) for v in test.values]
            if (test.op.__class__.__name__ == "And") == outcome:
                return set().union(*parts)
            return set.intersection(*parts)
        if kind == "NamedExpr":
            return self.impossible(test.target, outcome, state)
        truth = getattr(test.comparators[0], "value", None) if kind == "Compare" and test.left.__class__.__name__ == "Call" else None
        if truth is True or truth is False:  # `session.closed() is False`
            return self.impossible(test.left, truth == (outcome == (test.ops[0].__class__.__name__ in ("Is", "Eq"))), state)
        known = state.env.get(test.id) if kind == "Name" else None
        if known is not None and known.kind == "const" and known.of is not outcome:
            return set(state.bits)
        key, wanted = condition_key(test, outcome, state)
        gone = {t for t in state.bits if (key, not wanted) in t.guards} if key else set()
        is_none = none_test(test)
        name = is_none[0] if is_none else dotted(test) if kind in ("Name", "Attribute") else ""
        if is_none:
            outcome = outcome != is_none[1]
        if kind == "Compare" and test.ops[0].__class__.__name__ in ("Is", "IsNot") and not is_none:
            sides = [state.env.get(dotted(side)) for side in (test.left, test.comparators[0])]
            if None not in sides and outcome == (test.ops[0].__class__.__name__ == "Is"):  # `s is session`: not the one made here
                gone |= set(sides[0].things).symmetric_difference(sides[1].things)
        if kind == "Compare" and test.ops[0].__class__.__name__ in ("In", "NotIn"):
            left = test.left
            if left.__class__.__name__ == "Constant" and dotted(test.comparators[0]).endswith("()"):
                name = left.value  # "session" in locals()
                outcome = outcome == (test.ops[0].__class__.__name__ == "In")
        if kind == "Call":
            called = dotted(test.func)
            if called in ("hasattr", "isinstance", "callable") and test.args:
                name = dotted(test.args[0])
            elif called.endswith(".closed"):
                name, outcome = called[: -len(".closed")], not outcome
        elif kind == "Attribute" and test.attr in ("closed", "_closed"):
            name, outcome = dotted(test.value), not outcome
        if name and not outcome:
            value = state.env.get(name)
            if value is not None and (value.kind in TRACKED or value.kind == PARAM):
                others = [v.things for n, v in state.env.items() if n != name and v is not value]
                rounds = {t for loop in self.loops for t in self.each.get(loop, ())}  # `for s in (a, b): if s: s.close()`
                gone |= {
                    t for t in value.things if t in rounds or (name, HELD) in t.guards or not any(t in things for things in others)
                }
        return gone

    def s_While(self, node, state):
        self.misused(self.ev(node.test, state), state)
        return self.loop(node, state, node.body, node.orelse, None, constant_truth(node.test) is True)

    def s_For(self, node, state):
        value = self.ev(node.iter, state)
        is_async = node.__class__.__name__ == "AsyncFor"
        if value is not None and value.kind == "coro" and value.asyn is True:
            neo203(self, value, state)
            value = value.of
        self.consume(value, node.iter, state, False)
        streams = value is not None and value.kind in (RESULT, "lazy")
        if not (value is not None and value.kind == "many"):
            self.raises(state, node.iter, is_async)
        if streams:
            self.streams.append(value)
        out = self.loop(node, state, node.body, node.orelse, value, False)
        if streams:
            self.streams.pop()
            if out is not None:
                self.consume(value, node.iter, out, True)
        return out

    def loop(self, node, state, body, orelse, iterated, endless):
        self.loops.append(node)
        outer, after = self.exits, None
        entry = state
        for _ in range(2):
            before = entry.copy()
            self.exits = inner = Exits()
            start = entry
            if iterated is not None or hasattr(node, "target"):
                given = iterated is not None and iterated.kind == PARAM
                item = iterated if given else element(iterated)  # close() on each closes what was given
                self.each[node] = self.reachable(item)
                self.assign(node.target, item, start)
            if hasattr(node, "test"):
                start = self.assume(node.test, True, start)
            out = self.block(body, start)
            out = join(out, inner.states.pop("continue", None))
            for thing, call in self.started.pop(node, ()):
                if out is not None and call in out.running(thing):  # not awaited in its round: the next starts another
                    neo104(self, call, [thing])
            self.exits = outer
            after = join(after, inner.states.pop("break", None))
            self.forward(inner, outer)
            if out is not None and iterated is not None:
                for thing in self.reachable(iterated):  # no round means that there was none of these
                    if out.bits.get(thing) == CLOSED and thing in before.bits:
                        before.bits[thing] = CLOSED
            again = join(before, out)
            if out is None or (again.bits == before.bits and again.env == before.env):
                entry = again
                break
            entry = again
        self.loops.pop()
        if endless:
            return after
        if hasattr(node, "test"):
            entry = self.assume(node.test, False, entry)
        if orelse:
            entry = self.block(orelse, entry)
        return join(entry, after)

    def forward(self, inner, outer):
        for kind, state in inner.states.items():
            outer.add(kind, state)
        inner.states = {}

    def s_With(self, node, state):
        return self.with_item(node, 0, state, node.__class__.__name__ == "AsyncWith")

    def with_item(self, node, i, state, is_async):
        if i == len(node.items):
            return self.block(node.body, state)
        item = node.items[i]
        self.hint = dotted(item.optional_vars) if item.optional_vars is not None else ""
        outer, self.entered = self.entered, item.context_expr
        value = self.ev(item.context_expr, state)
        value = self.reopened(item.context_expr, value, state, "__aenter__" if is_async else "__enter__") or value
        if value is not None and value.kind == "cm" and value.of is None and item.context_expr.__class__.__name__ == "Call":
            self.hint = dotted(item.optional_vars) if item.optional_vars is not None else ""
            value = self.guess(item.context_expr, None, last_name(item.context_expr.func), (), state, "") or value
        self.hint, self.entered = None, outer
        name = last_name(item.context_expr).lower()
        if is_async and value is None:
            self.raises(state, item.context_expr, True)
        held, swallows = self.enter(item.context_expr, value, state, is_async), name == "suppress" or name in FAILURE_EXPECTED
        for thing in held.things if held is not None and not lends_back(value, held) else ():
            if held.kind == "inst" and thing.kind == CLIENT and thing.only_inside():
                self.wake(held, "__aenter__" if is_async else "__enter__")  # its own end does not close the driver
            elif held.kind != "inst" or thing.kind == CLIENT:
                thing.managed = True  # whatever happens inside, this `with` closes it
        if item.optional_vars is not None:
            self.assign(item.optional_vars, held if held is not None and held.kind != "closing" else None, state)
        locks = ("lock" in name or "mutex" in name or value is not None and value.kind == "lock") and not self.own_lock(item.context_expr, value)
        timed = name in ("timeout", "timeout_at", "fail_after", "move_on_after")
        self.locked += locks
        self.timed += timed
        group = last_name(item.context_expr) in TASK_GROUPS
        running = state.tasks
        self.groups += [len(self.loops)] if group else []
        outer, self.exits = self.exits, Exits()
        inner = self.exits
        out = self.with_item(node, i + 1, state, is_async)
        self.exits = outer
        if group:
            self.groups.pop()
        self.locked -= locks
        self.timed -= timed
        if out is not None:
            inner.add("fall", out)
        if name in FAILURE_EXPECTED and node.body[-1].__class__.__name__ in ("Expr", "Assign"):  # what raises gives nothing to close
            last = node.body[-1].value
            last = last.value if last.__class__.__name__ == "Await" else last
            for expected in self.things.values():
                expected.owned = expected.owned and expected.node is not last
        failing = self.failing
        for how, ended in inner.states.items():
            self.failing = failing or how in ("raise", "cancel")
            self.exit(value, held, ended)
            if group:  # its end waits for all its tasks
                ended.tasks = running
        self.failing = failing
        out = inner.states.pop("fall", None)
        if swallows:
            out = join(out, inner.states.pop("raise", None))
        self.forward(inner, outer)
        return out

    def own_lock(self, node, value):
        """A lock that each call of this function makes for itself: no other task ever waits for it."""
        if node.__class__.__name__ == "Call":
            return last_name(node.func) in LOCKS
        if self.is_module or node.__class__.__name__ != "Name" or value is None or value.node not in self.locks:
            return False
        return not self.module.mentions(self.node, (*SPAWNING, "lambda")) and self.module.segment(self.node).count("def ") == 1

    def enter(self, node, value, state, is_async):
        """What `with` binds for this value."""
        if value is None:
            return None
        kind = value.kind
        if kind == "coro":
            inner = value.of
            if inner is None:
                return None
            if is_async:
                if inner.kind == TX and value.api:
                    neo202(self, value.node or node)
                elif inner.kind in TRACKED or inner.kind == "inst" and self.entered_gives(inner, "__aenter__"):
                    neo201(self, node, inner)
            elif inner.kind in TRACKED:
                neo204(self, node, inner.kind)
            return self.instantiate(inner, node, state)
        if kind == "agen" and is_async:
            neo201_generator(self, value)
        if kind in (SESSION, TX, DRIVER, PARAM):
            if not is_async and value.asyn is True:
                neo204(self, node, kind)
                for thing in value.things:
                    thing.closed = True
            if kind == SESSION and is_async:
                neo901(self, node, value)
            return value
        if kind == "cm":
            inner = value.of
            if inner is None:
                return None
            if value.asyn is True and not is_async and inner.kind in TRACKED:
                neo204(self, node, inner.kind)
            if inner.kind == RESULT and not inner.things:  # of a session that the context manager closes at its end
                session = Thing(SESSION, node, inner.asyn, False)
                state.set(session, OPEN)
                return self.new(RESULT, node, inner.asyn, state, (session,), False)
            if inner.kind in (SESSION, TX) and inner.things:
                return inner  # the one that it was given
            anew = inner.kind in TRACKED and (inner.kind != DRIVER or inner.fresh)  # it may give the one driver of the application
            made = Value(inner.kind, inner.of, inner.asyn, fresh=anew) if inner.kind != "inst" else inner
            made = self.instantiate(made, node, state)
            return made
        if kind == "inst":
            inner = self.entered_gives(value, "__aenter__" if is_async else "__enter__")
            return self.instantiate(Value(inner.kind, None, inner.asyn, fresh=True), node, state) if inner is not None else value
        if kind == "stack" or value is MOCK:
            return value
        if kind == "closing":
            return value.of
        return None

    def reopened(self, node, value, state, name):
        """`with client:` of a global client that connects when it is entered: a driver for each time."""
        if not self.is_global(node, state) or not worth(node.id) or value is None:
            return None
        value = self.module.resolve(value)
        if value is None or value.kind != "inst" or value.things or name not in value.of.openers():
            return None
        return Value("inst", value.of, things=self.client(value.of, node, state, True), node=node)

    def is_global(self, node, state):
        if node.__class__.__name__ != "Name" or self.is_module or node.id in self.captured:
            return False
        return node.id not in state.env or getattr(state.env[node.id], "kind", "") == "ext"  # imported in the function

    def reconnected(self, call, value, name, state):
        """`client.connect()` of a global client, or `get_client().connect()`: a driver for each call, if it does not keep the one it
        has, or this function closes it.
        """
        node = call.func.value
        given = value.kind == "inst" and value.things and all(t.kept and self.things.get(t.key) is not t for t in value.things)
        if not given and not self.is_global(node, state):
            return None
        if value.kind in ("maybe", "ext"):
            value = self.module.resolve(value) if self.makes_driver(value) else None
        if value is None or value.kind != "inst" or name not in value.of.openers():
            return None
        asked = dotted(node)
        text, forms = self.module.segment(self.func.head), ("if not " + asked, "if " + asked)  # is it connected?
        forms += tuple(form.replace("if ", "if await ").replace("if await not ", "if not await ") for form in forms)
        asks = asked and any(not text.startswith("." + name + "(", at + len(form)) for form in forms for at in occurrences(text, form))
        made = self.client(value.of, call, state, True)
        for thing in made:
            thing.again = "anew" if value.of.connects_anew() and not asks else "once"
            self.module.woken += [(self.func, call)] if thing.closers else []
        again = Value("inst", value.of, things=made, node=node)
        if asked:
            state.bind(asked, again)
        return again

    def entered_gives(self, value, name):
        """The session or the like that this method, `__enter__` or `__aenter__`, of an object gives; None if it gives none."""
        method = value.of.method(name)
        flow = method and method.facts()
        given = flow and flow.result()
        return given if given is not None and given.kind in TRACKED else None

    def exit(self, value, held, state):
        """Leaving a `with`: what it manages is closed."""
        if value is not None and value.kind == "stack":
            for thing in value.of:
                if thing in state.bits:
                    state.set(thing, CLOSED)
        elif held is not None and (held.kind in TRACKED or held.kind in (PARAM, "inst")):
            if lends_back(value, held):
                return
            if value is not None and value.kind == "closing" and value.node is not None:
                return  # aclosing() finds no aclose(); closing() does not await
            self.end_results(held, state, True)
            if value is not None and value.kind == "cm" and held.kind == RESULT:
                for session in (owner for thing in held.things for owner in thing.owners if owner.param is None and not owner.owned):
                    state.set(session, CLOSED)
            for thing in held.things if held.kind != "inst" else [t for t in held.things if t.kind == CLIENT and not t.only_inside()]:
                thing.closed = True
                if thing in state.bits:
                    state.set(thing, CLOSED)

    def s_Try(self, node, state):
        outer = self.exits
        guard = Exits() if node.finalbody else outer
        before, runs, queried = state.copy(), self.runs, self.queried
        self.exits = inner = Exits()
        out = self.block(node.body, state)
        ran, asked = self.runs > runs, self.queried > queried
        self.exits = guard
        raised, cancelled = inner.states.pop("raise", None), inner.states.pop("cancel", None)
        self.forward(inner, guard)
        passes = passes_cancel = True
        entry = join(raised, cancelled)
        if entry is None:  # nothing but an acquisition or a close() can fail here
            entry = out.copy() if out is not None else before
            entry.bits = {thing: bits for thing, bits in entry.bits.items() if thing in before.bits}
        if out is not None and node.orelse:
            out = self.block(node.orelse, out)
        for handler in node.handlers:
            names = [last_name(n) for n in caught(handler)]
            entered = entry.copy()
            if handler.name:
                self.bind(handler.name, None, entered)
            out = join(out, self.block(handler.body, entered))
            if ran:
                neo402(self, handler, names)
            if asked:
                neo903(self, handler, names)
            if not names or "BaseException" in names:
                passes = passes_cancel = False
            elif "Exception" in names:
                passes = False
            elif "CancelledError" in names:
                passes_cancel = False
        if raised is not None and passes:
            guard.add("raise", raised)
        if cancelled is not None and passes_cancel:
            guard.add("cancel", cancelled)
        self.exits = outer
        if not node.finalbody:
            return out
        if out is not None:
            guard.add("fall", out)
        states = guard.states
        if self.finallies >= 2 and len(states) > 1:  # deep nesting: one run for all ways out keeps cost linear
            merged = None
            for one in states.values():
                merged = join(merged, one.copy())
            merged.rets = ()
            states = {kind: merged.copy() if kind != "fall" else merged for kind in states}
            ended = self.block(node.finalbody, merged.copy())
            states = {kind: ended and ended.copy() for kind in states}
        else:
            self.finallies += 1
            failing = self.failing
            for kind, one in states.items():
                self.failing = failing or kind in ("raise", "cancel")
                states[kind] = self.block(node.finalbody, one)
            self.failing = failing
            self.finallies -= 1
        out = states.pop("fall", None)
        for kind, one in states.items():
            if one is not None:
                outer.add(kind, one)
        return out

    def s_Match(self, node, state):
        subject = self.ev(node.subject, state)
        out, open_ended = None, True
        for case in node.cases:
            branch = state.copy()
            pattern = case.pattern
            kind = pattern.__class__.__name__
            if kind == "MatchAs" and pattern.name:
                self.bind(pattern.name, subject if pattern.pattern is None else None, branch)
            if case.guard is not None:
                self.ev(case.guard, branch)
            elif kind == "MatchAs" and pattern.pattern is None:
                open_ended = False
            out = join(out, self.block(case.body, branch))
        return join(out, state) if open_ended else out

    # ── expressions ──

    def ev(self, node, state):
        """The value of an expression; its effects go into `state`."""
        method = EXPRESSIONS.get(node.__class__.__name__)
        if method is not None:
            return method(self, node, state)
        for child in children(node):
            self.ev(child, state)
        return None

    def e_Constant(self, node, state):
        if node.value is None:
            return NONE
        return Value("const", node.value) if node.value is True or node.value is False else None

    def e_Name(self, node, state):
        value = self.load(node.id, state)
        if value is not None:
            if value.kind == RESULT or value.kind == "lazy":
                for thing in value.things:
                    thing.read = True
            elif value.kind == "coro" and value.node is not None:
                self.unawaited.pop(value.node, None)
        return value

    def load(self, name, state):
        value = state.env.get(name)
        if value is None:
            value = self.captured.get(name)
            if value is None:
                if name in self.globals or not self.is_module:
                    value = self.module.lookup(name)
                else:
                    value = self.module.lookup(name) if name not in self.final else None
        return None if value is UNKNOWN else value

    def e_Attribute(self, node, state):
        hint, self.hint = self.hint, None
        base = self.receiver(node.value, node.attr, state)
        self.hint = hint
        if self.kept:
            value = state.env.get(dotted(node))
            if value is not None:
                return value
        if base is None:
            return None
        if base.kind in TRACKED:
            return Value("call", (base, node.attr), things=base.things)
        if base.kind == "maybe" and (worth(node.attr) or self.hint and self.matters(node.attr, (), False)):
            base = self.module.resolve(base)
        if base.kind in ("inst", "class"):
            self.wake(base, node.attr)
            method = base.of.method(node.attr)
            if method is not None and method.is_property:
                return self.call_func(method, node, (), state)
        if base.kind == "many" or base.kind == "task":
            return None
        value = self.module.member(base, node.attr)
        if base.kind == "inst" and may_close(node.attr) and any(t.kind == CLIENT and node.attr in t.closers for t in base.things):
            self.hand_over(base, state)  # a callback that closes
            for thing in base.things:
                thing.passed = True
        if base.kind == "inst" and base.things:  # what the object was given
            kind = value.kind if value is not None else next((k for k in (DRIVER, SESSION) if k in node.attr.lower()), None)
            held = tuple(t for t in base.things if t.kind == kind)
            if held and (value is None or all(t.node is None for t in value.things)):
                return Value(kind, None, held[0].asyn, held)
        return value

    def receiver(self, node, attr, state):
        """What stands before `.attr`. A coroutine of the driver there lacks its await."""
        if node.__class__.__name__ == "Call" or node.__class__.__name__ == "Await":
            self.hint = frozenset((attr,))
        if node.__class__.__name__ == "Name":
            base = self.load(node.id, state)
            if base is not None and base.kind == RESULT:
                for thing in base.things:
                    thing.read = True
        else:
            base = self.ev(node, state)
        self.hint = None
        if base is not None and base.kind == PARAM:
            if attr in ("close", "__exit__", "__aexit__"):
                self.close(base, state)
            if attr in QUERYING and not self.locked:
                self.used.update(base.things)  # if the caller gives a session or a transaction
            return None
        if base is not None and base.kind == "coro":
            inner = base.of
            if inner.__class__ is Value and inner.kind in TRACKED and base.asyn is True and not attr.startswith("__"):
                if base.node is not None:
                    self.unawaited.pop(base.node, None)
                neo203(self, base if base.node is not None else Value("coro", inner, True, base.things, node, fresh=base.fresh, api=base.api), state)
                return Value(inner.kind, inner.of, None, inner.things)
            if attr not in COROUTINE_API:
                self.misused(base, state)
            return None
        return base

    def misused(self, value, state):
        """A coroutine of the driver where one can never stand: tested, measured, unpacked."""
        if value is not None and value.kind == "coro" and value.asyn is True and (value.api or value.fresh) and not value.none:
            if value.node is not None:
                self.unawaited.pop(value.node, None)
            neo203(self, value, state)

    def e_NamedExpr(self, node, state):
        self.hint = dotted(node.target)
        value = self.ev(node.value, state)
        self.hint = None
        self.assign(node.target, value, state, node.value)
        return value

    def e_IfExp(self, node, state):
        if node.test.__class__.__name__ == "Constant":
            return self.ev(node.body if node.test.value else node.orelse, state)
        hint, depth = self.hint, len(self.conditions)
        self.misused(self.ev(node.test, state), state)
        keys = condition_keys(node.test, state)
        then = self.assume(node.test, True, state.copy())
        other = self.assume(node.test, False, state.copy())
        self.conditions += keys
        self.hint = hint
        a = self.ev(node.body, then)
        del self.conditions[depth:]
        if node.test.__class__.__name__ != "BoolOp":
            self.conditions += [(key, not outcome) for key, outcome in keys]
        self.hint = hint
        b = self.ev(node.orelse, other)
        del self.conditions[depth:]
        for one, empty in ((a, b), (b, a)):
            if one is not None and empty is not None and empty.kind == "none" and hint:
                for thing in one.things:
                    thing.guards.add((hint, HELD))
        merged = join(then, other)
        state.env, state.bits, state.why, state.tasks = merged.env, merged.bits, merged.why, merged.tasks
        state.version += 1
        for one, opened in ((a, b), (b, a)):
            if one is not None and one.kind == "coro" and opened is not None and opened.kind in TRACKED:
                self.misused(one, state)  # one arm is awaited, the other is not
        return merge(a, b)

    def e_BoolOp(self, node, state):
        found = None
        hint, depth = self.hint, len(self.conditions)
        is_or = node.op.__class__.__name__ == "Or"
        for part in node.values:
            self.hint = hint
            value = self.ev(part, state)
            keys = condition_keys(part, state)
            self.conditions += [(key, not outcome) for key, outcome in keys] if is_or else keys
            if value is not None and value.kind not in ("const", "none"):
                found = merge(found, value) if found is not None else value
        del self.conditions[depth:]
        return found

    def e_Compare(self, node, state):
        for child in children(node):
            self.misused(self.ev(child, state), state)
        key, wanted = condition_key(node, True, state)
        return Value("test", (key, wanted)) if key else None

    def e_UnaryOp(self, node, state):
        value = self.ev(node.operand, state)
        self.misused(value, state)
        if value is not None and value.kind == "test" and node.op.__class__.__name__ == "Not":
            return Value("test", (value.of[0], not value.of[1]))
        return None

    def e_Subscript(self, node, state):
        base = self.ev(node.value, state)
        self.ev(node.slice, state)
        if self.kept:
            value = state.env.get(place(node))
            if value is not None:
                return value
        if base is None:
            return None
        self.misused(base, state)
        if base.kind == "many":
            return (node.slice.__class__.__name__ != "Constant" and self.registered(base)) or item_at(base, node.slice)
        return None

    def registered(self, value):
        """Of `{"memory": Memory, "neo4j": Graph}`: the class whose objects make a driver."""
        parts = value.of if value.of.__class__ is tuple else ()
        return next((part for part in parts if part is not None and part.kind in ("ext", "class") and self.is_client(part)), None)

    def is_client(self, value):
        """Is this one of the classes whose objects make a driver?"""
        name = value.of.name if value.kind == "class" else value.of.rpartition(".")[2]
        return name in self.module.clients

    def e_Tuple(self, node, state):
        values = tuple(self.ev(part, state) for part in node.elts)
        if not any(values):
            return Value("many") if node.__class__.__name__ == "List" else None
        things = ()
        for value in values:
            if value is not None and value.kind in ("coro", "task", "many"):
                things += value.things
        return Value("many", values, things=things, node=node)

    def e_Dict(self, node, state):
        for key in node.keys:
            if key is not None:
                self.ev(key, state)
        values = tuple(self.ev(part, state) for part in node.values)
        return Value("many", values if any(values) else None, node=node)

    def e_Starred(self, node, state):
        value = self.ev(node.value, state)
        if value is not None and value.kind in (RESULT, "lazy"):
            self.consume(value, node.value, state, True)
            return None
        return value

    def e_ListComp(self, node, state):
        self.loops.append(node)
        inner = state.copy()
        source = lazy = None
        for i, generator in enumerate(node.generators):
            source = self.ev(generator.iter, inner)
            self.misused(source, state)
            if source is not None and source.kind in (RESULT, "lazy"):
                if node.__class__.__name__ == "GeneratorExp" and i == 0:
                    lazy = source
                self.consume(source, generator.iter, inner, lazy is None)
            item = element(source)
            self.each[node] = self.reachable(item)
            self.assign(generator.target, item, inner)
            for test in generator.ifs:
                self.ev(test, inner)
        if node.__class__.__name__ == "DictComp":
            self.ev(node.key, inner)
            value = self.ev(node.value, inner)
        else:
            value = self.ev(node.elt, inner)
        self.loops.pop()
        state.tasks = inner.tasks
        for thing, bits in inner.bits.items():
            if state.bits.get(thing) != bits:
                state.set(thing, bits)
        if lazy is not None:
            return Value("lazy", None, lazy.asyn, lazy.things, node)
        if value is None:
            self.lent_to[node] = tuple(t for t in self.lent_to.get(getattr(node, "elt", None), ()) if self.same(t, node)) * 2
            return None
        shared = tuple(t for t in value.things if self.same(t, node)) if value.kind in ("coro", "task", "many") else ()
        return Value("many", value, things=shared * 2, node=node)

    def e_Lambda(self, node, state):
        func = Func(node, self.module, None, self.func)
        func.captured = {**self.captured, **state.env}
        if any(v.kind in TRACKED or v.kind == "inst" and v.things for v in state.env.values()) or self.module.touches_driver(node):
            func.facts()
        return Value("func", func)

    def e_Await(self, node, state):
        inner = node.value
        outer, self.awaited = self.awaited, inner
        value = self.ev(inner, state)
        self.awaited = outer
        if value is None or value.kind != "coro" or not (value.api == "close" or value.none):
            self.raises(state, node, True)
        if inner.__class__.__name__ == "Call":
            neo403(self, inner, state)
        if value is None:
            return None
        if value.kind == "coro":
            neo104(self, inner, [t for t in value.things if state.running(t)])  # a task that uses it is still running
            return self.instantiate(value.of, value.node or inner, state)
        if value.kind == "task":
            for thing in value.things:
                state.run(thing, state.running(thing) - {value.node})
            return self.instantiate(value.of, value.node or inner, state)
        arms = (inner.body, inner.orelse) if inner.__class__.__name__ == "IfExp" else (inner,)
        if value.kind == SESSION and (value.node is inner or len(arms) > 1 and all(t.node in arms for t in value.things)) and all(arm.__class__.__name__ == "Call" for arm in arms):
            neo205(self, inner, value)
        return value

    def e_Yield(self, node, state):
        value = node.value and self.ev(node.value, state)
        if value is not None:
            for thing in self.reachable(value):
                if thing.kind == RESULT:
                    thing.read = True
                    self.check_dead(thing, node.value, state, ("产出", "yielded"))
            self.yields.append((self.general(value, state), node))
        if "fixture" not in self.func.decorators:  # pytest goes on after the yield, whatever the test raised
            self.raises(state, node, self.is_async)
        return None

    def e_YieldFrom(self, node, state):
        value = self.ev(node.value, state)
        self.consume(value, node.value, state, True)
        self.raises(state, node)
        return None

    def e_JoinedStr(self, node, state):
        for part in node.values:
            if part.__class__.__name__ == "FormattedValue":
                self.ev(part.value, state)
        return None

    # ── calls ──

    def e_Call(self, node, state):
        func, hint = node.func, self.hint
        kind = func.__class__.__name__
        base = callee = given = None
        name = ""
        if kind == "Attribute":
            name = func.attr
            self.hint = None
            outer = self.awaited
            self.awaited = func.value if name == "result" and func.value.__class__.__name__ == "Call" else outer  # pool.submit(…).result()
            base = self.receiver(func.value, name, state)
            self.awaited = outer
        elif kind == "Name":
            name = func.id
            callee = self.load(name, state)
            if callee is not None and callee.kind == PARAM:
                given, callee = callee, None
        else:
            callee = self.ev(func, state)
        self.hint = None
        args = []
        held = [state.env.get(arg.id) for arg in node.args if arg.__class__.__name__ == "Name"] if name in TELLING else ()
        shown_only = {value.node: value for value in held if value is not None and value.node in self.unawaited}  # that awaits nothing
        timed = name == "wait_for"
        self.timed += timed
        for arg in node.args:
            args.append((None, arg, self.ev(arg, state)))
        for keyword in node.keywords:
            args.append((keyword.arg or "**", keyword.value, self.ev(keyword.value, state)))
        self.timed -= timed
        self.unawaited.update(shown_only)
        self.hint = hint
        if self.is_module:
            self.final = state.env  # what the functions that are called now find in the module
        result = self.dispatch(node, base, callee, name, args, state)
        self.hint = None
        if given is not None and result is None and any(v is not None and v.kind == SESSION and v.things and v.things[0].param is None for _, _, v in args):
            return Value("lent", given)  # `work(session)`: what it gives, made with a session of this function
        return result

    def dispatch(self, node, base, callee, name, args, state):
        if base is not None and base.kind == "inst" and self.func.cls is not None and dotted(node.func) == "super()." + name:
            owner = next((cls for cls in self.func.cls.line()[1:] if name in cls.methods), base.of)
            base = Value("inst", owner, things=base.things)
        for _, arg, value in args:
            if name.startswith("assert"):
                self.misused(value, state)  # a coroutine is compared
            if value is not None and value.kind in (RESULT, "lazy") and name not in ("isinstance", "print", "hasattr", "bool"):
                if name == "add_task":  # it runs after the response
                    for thing in value.things:
                        if any(owner.owned or owner.managed for owner in thing.owners):
                            neo301(self, thing, arg, ("读取", "read"))
                self.consume(value, arg, state, False)
            elif value is not None and value.kind == "call" and value.of[1] in ("close", "__exit__", "__aexit__", *(("commit", "rollback") if value.of[0].kind == TX else ())):
                neo203_callback(self, node, name, value)
                self.hand_over(value.of[0], state)  # a callback that closes
                for thing in value.of[0].things:
                    thing.closed = thing.managed = True
            if arg.__class__.__name__ == "Attribute":  # atexit.register(client.close), addfinalizer(client.driver.close)
                path = dotted(arg)
                for thing in self.reachable(state.env.get(path.partition(".")[0])):
                    if thing.kind == CLIENT and (path.partition(".")[2] in thing.closers or path.endswith("driver.close")):
                        state.set(thing, CLOSED)
                        thing.closed = thing.managed = True
        kept_here = self.func.cls is not None and dotted(node.func).startswith("self.") and (base is None or base.kind == "many")
        if name in ("append", "add") and args and kept_here:
            self.forget(dotted(node.func.value)[5:], args[0][2])
            for thing in self.reachable(args[0][2]):
                thing.kept = thing.kept or thing.kind == CLIENT
        if base is not None:
            if name.lstrip("_").startswith(CONNECTING):
                base = self.reconnected(node, base, name, state) or base
            if base.kind == "inst":
                self.wake(base, name)
                self.close_client(base, name, state)
            if name.endswith(CLOSERS):
                self.close_holders(dotted(node.func.value), state)
            if base.kind in TRACKED:
                return self.own_call(node, base, name, args, state)
            if base.kind == "stack":
                return self.stack_call(node, base, name, args, state)
            if base.kind == "many" and name in ("append", "add", "insert", "extend", "put"):
                return self.append(node, base, args, state)
            if base.kind == "many" and name in ("get", "pop"):
                held = base.of.__class__ is Value and base.of.kind in (DRIVER, SESSION)
                found = Value(base.of.kind, None, base.of.asyn, none=True) if held else self.registered(base)
                if found is not None:
                    return found
            if base.kind == "many" and base.of is not None and name in ("values", "items", "copy"):
                return Value("many", Value("many", (None, element(base)))) if name == "items" else base
            if base.kind == "foreign":
                self.raises_unless_safe(node, base, name, state, "foreign")
                return base if base is MOCK else None
            callee = self.module.member(base, name)
            ours = base.kind == "maybe" and (base.of.of.rpartition(".")[2] in self.module.clients or self.root is node and name in self.module.coroutines)
            if callee is None and base.kind == "maybe" and (args or self.hint or ours) and (ours or self.matters(name, args, self.root is not node) or self.entered is node and self.module.speaks_neo4j or self.hint and self.makes_driver(base)):
                base = self.module.resolve(base)
                callee = self.module.member(base, name)
        if callee is not None and callee.kind in ("ext", "maybe") and callee.node is not None:
            owner = dotted(node.func).rpartition(".")[0].rpartition(".")[2]  # Client.connect(…)
            shared = self.entered is node and self.is_async and self.module.speaks_neo4j and self.module.mentions(self.node, SPAWNING)  # by tasks
            forgotten = name in self.module.coroutines and (not owner or self.root is node)
            made = callee.kind == "ext" and not owner and self.is_client(callee)  # cls = REGISTRY[kind]; cls(uri)
            if forgotten or made or owner in self.module.clients or worth(owner) and name in ACQUIRED_API or shared or self.matters(name, args, self.root is not node):
                callee = self.module.resolve(callee)
        if callee is not None and callee.kind == "func" and name in FACTORIES and callee.of.head.returns is None and is_stub(callee.of.node):
            callee = None  # an abstract method tells nothing
        if callee is not None and callee.kind == "inst":  # an object that is called
            method = callee.of.method("__call__")
            callee = method and Value("func", method)
        if callee is not None:
            if callee.kind == "func":
                other = base is not None and base.kind == "inst" and dotted(node.func.value) not in ("self", "cls", "super()")
                bound = callee.of.cls is None or base is None or base.kind != "class"
                value = self.call_func(callee.of, node, args, state, bound, base if other else None)
                if callee.things and value is not None and value.kind == "coro":  # of partial(f, session)
                    value.things += callee.things
                if other and base.things and gives(callee.of.module.segment(callee.of.head), "self"):
                    value = Value("coro", base, True, value.things, node) if value is not None and value.kind == "coro" else base  # client = Client().connect()
                closes = base is not None and base.kind == "inst" and any(t.kind == CLIENT and name in t.closers for t in base.things)
                if closes and value is not None and value.kind == "coro":
                    value.api = name  # it closes the driver when it is awaited
                return value
            if callee.kind == "class":
                return self.construct(callee.of, node, args, state)
            if callee.kind == "call":
                return self.own_call(node, callee.of[0], callee.of[1], args, state)
            if callee.kind == "foreign":
                return None
            if callee.kind == "factory":  # Callable[[], AsyncSession]
                made = callee.of
                self.raises(state, node)
                if made.kind == SESSION:
                    return self.new(SESSION, node, made.asyn, state)
                if RESULT in (made.kind, getattr(made.of, "kind", "")):  # Callable[[AsyncSession], Awaitable[AsyncResult]]
                    result = Value(RESULT, None, made.asyn, tuple(t for _, _, v in args for t in self.reachable(v) if t.kind in (SESSION, TX)))
                    return Value("coro", result, True) if made.kind == "coro" else self.new(RESULT, node, made.asyn, state, result.things, False)
                return Value(made.kind, Value(SESSION, None, made.of.asyn, fresh=True), made.asyn, node=node)
        return self.named_call(node, base, callee, name, args, state)

    def forget(self, attr, value):
        """`self.sessions.append(session)`: a session is put where nobody ever closes it."""
        left = [t for t in value.things if t.owned and not (t.closed or t.managed)] if value is not None and value.kind == SESSION else ()
        if left and self.func.cls.forgets(attr):
            for thing in left:
                self.module.report("NEO101", thing.node, **acquired(self, thing))

    def matters(self, name, args, used):
        """Is it worth reading another file to learn what this call does?"""
        if worth(name) and not name[:1].isupper() and self.module.speaks_neo4j or name in self.module.clients:
            return True
        for _, _, value in args:
            for thing in self.reachable(value):  # it may close the session, or return a result of it
                mine = thing.owned and not thing.managed
                if mine and thing.kind in (SESSION, DRIVER, CLIENT) or used and thing.kind in (SESSION, TX):
                    return True
        if not self.hint or not self.module.speaks_neo4j:
            return False
        return self.hint.__class__ is str and worth(self.hint) or not ACQUIRED_API.isdisjoint(self.marks())

    def makes_driver(self, base):
        """Is this an object of an imported class whose file builds a driver? Then its methods may give sessions of it."""
        _, name, level, attr = (base.of if base.kind == "maybe" else base).node or (None, "", 0, None)
        file = attr and self.module.speaks_neo4j and self.module.project.locate(name, level, self.module.path)
        return bool(file) and self.module.project.builds_driver(file, 0)

    def own_call(self, node, base, name, args, state):
        """A method of a driver, session, transaction or result."""
        kind, asyn = base.kind, base.asyn
        if name in ("__enter__", "__aenter__"):
            return base if name == "__enter__" else Value("coro", base, none=True)
        if name in ("__exit__", "__aexit__"):
            self.close(base, state)
            return None
        if name not in RETRIERS:  # those hand their arguments to a function
            for _, _, given in args:
                self.misused(given, state)
        value = None
        if kind == RESULT:
            for thing in base.things:
                thing.read = True
            if name in READS:
                self.consume(base, node, state, name != "peek" and name != "fetch")
            elif name == "consume":
                for thing in base.things:
                    if self.dead(thing, state) == "NEO302":  # after close() it still works, after the transaction's end it raises
                        neo302(self, thing, node, ("读取", "read"))
                self.finish_result(base, state)
        elif kind == DRIVER:
            if name == "session":
                return self.acquire(node, base, state)
            if name == "close":
                self.close(base, state)
            elif name == "execute_query":
                self.asks_a_driver = self.asks_a_driver or asyn is True or self.func.kind == "async"
                query_rules(self, node, base, name, args, state)
        else:
            if not self.locked:
                self.used.update(base.things)
            if name == "run":
                query_rules(self, node, base, name, args, state)
                self.end_results(base, state, False)
                self.queried += 1
                self.runs += any(t.kind == TX and t.param is not None for t in base.things)
                shut = all(state.bits.get(t) == CLOSED for t in base.things)  # then run() itself raises SessionError
                value = Value(RESULT, None, asyn, () if shut else base.things)
            elif name == "begin_transaction":
                value = Value(TX, None, asyn, base.things, fresh=True)
            elif name in RETRIERS:
                query_rules(self, node, base, name, args, state)
                self.manage(node, name, args, state, asyn)
            elif name == "close" or kind == TX and name in ("commit", "rollback"):
                self.close(base, state)
        if asyn is True and name in COROUTINES[kind]:
            busy = base.things if kind in (SESSION, TX) else tuple(o for t in base.things for o in t.owners) if kind == RESULT else ()
            return Value("coro", value, True, busy, node, api=name)
        if name not in ("closed", "cancel", "keys", "close"):
            self.raises(state, node)
        if value is None:
            return None
        return self.new(value.kind, node, asyn, state, value.things, value.kind == TX and self.root is not node)

    def acquire(self, node, driver, state):
        """`driver.session()`"""
        asyn = driver.asyn
        if self.hint.__class__ is frozenset and not any(m in SESSION_API or m in MARKS or m.startswith("_") for m in self.hint):
            return None  # `driver.session().calls`: a stand-in of a test
        if asyn is None and self.hint:
            marks = self.marks()
            asyn = True if "await" in marks or "awith" in marks else None
        return self.new(SESSION, node, asyn, state)

    def marks(self):
        """How the name that the value goes to is used; for a chain `x().run()`, what follows."""
        if self.hint.__class__ is frozenset:
            return self.hint
        return self.uses(self.hint) if self.hint else frozenset()

    def manage(self, node, name, args, state, asyn):
        """`session.execute_read(f, …)`: f is a managed transaction function."""
        value = self.module.resolve(args[0][2]) if args else None
        if value is None and args and args[0][1].__class__.__name__ == "Attribute":  # a method of another file's class
            base = self.module.resolve(self.ev(args[0][1].value, state))
            for cls in base.of.line() if base is not None and base.kind in ("inst", "class") else ():
                if args[0][1].attr in cls.methods:
                    value = Value("func", cls.methods[args[0][1].attr])
                    break
        if value is not None and value.kind == PARAM and self.root is not node:
            self.manages.update(value.things)
        if value is None or value.kind != "func":
            return
        func = value.of
        if not (func.transaction_param or func.busy):
            func.transaction_param = "async" if asyn is True else "tx"
            known = func._facts and next((t for t in func._facts.things.values() if t.param == 0), None)
            if known is None or known.kind != TX or func.transaction_param == "async" and known.asyn is not True:
                func._facts = None  # it has run, and took its parameter for anything
        text, named = self.module.segment(self.func.head), self.hint if self.hint.__class__ is str else ""
        uses = [at for at in words_in(text, named) if not text.startswith(".keys(", at + len(named))] if named.isidentifier() else ()
        unread = len(uses) == 1 and not self.is_module  # result = …, and no more of it but its keys, which it still has
        self.module.managed.append((func, node, name, self.root is node or unread, args[0][1]))
        flow = func.facts() if any(getattr(arg, "id", "") in self.params for _, arg, _ in args[1:]) else None
        if flow is not None:
            self.pass_queries(flow, ((func.place(keyword) if keyword else i, arg) for i, (keyword, arg, _) in enumerate(args)))

    def pass_queries(self, flow, placed):
        """What this function does with a query that it was given: it gives it to another function, which runs it."""
        runs = {flow.func.place(name) for name in flow.runs_given}
        self.runs_given.update(arg.id for place, arg in placed if place in runs and getattr(arg, "id", "") in self.params)

    def same(self, thing, loop):
        """Is it one and the same object in each round of this loop?"""
        if loop in thing.loops or thing in self.each.get(loop, ()):
            return False
        return thing.node.__class__ is not str or not any(mentions_name(target, (thing.node,)) for target in targets(loop))

    def stack_call(self, node, base, name, args, state):
        """Methods of ExitStack and AsyncExitStack."""
        value = args[0][2] if args else None
        if name in ("close", "aclose"):
            for thing in base.of:
                if state.bits.get(thing) is not None:
                    state.set(thing, CLOSED)
        if name in ("enter_context", "enter_async_context", "push", "push_async_exit"):
            if value is not None:
                value = self.enter(args[0][1], value, state, "async" in name)
                if value is not None and value.kind in (*TRACKED, "inst") and not base.api:
                    base.of.extend(value.things)
                    for thing in value.things:
                        thing.closed = True
                        if state.bits.get(thing) == OPEN and not (base.fresh and thing.kind == SESSION):
                            state.set(thing, GONE)
            else:
                self.raises(state, node)
            return Value("coro", value, none=base.fresh) if name == "enter_async_context" else value
        if name == "pop_all":
            moved = list(base.of)
            base.of.clear()  # its own end closes nothing any more
            return Value("stack", moved)
        if name not in ("callback", "push_async_callback"):
            self.raises(state, node)
        return None

    def closes_by_hand(self, name):
        """`stack = AsyncExitStack()`: is it closed by aclose() and not by `with`, and does nobody but this function hold it?"""
        text = self.module.segment(self.func.head)
        if name.__class__ is not str or not name.isidentifier() or name + ".close(" not in text and name + ".aclose(" not in text or self.func.outer is not None:
            return False
        return all(text.startswith((".", " = ", ": "), at + len(name)) for at in words_in(text, name)) and name + ".pop_all" not in text

    def throws_away(self, name):
        """`stack = AsyncExitStack()`: is it only given what it should close, and neither closed, nor entered, nor given to anybody?"""
        text = self.module.segment(self.func.head) if not self.is_module else ""
        if name.__class__ is not str or not name.isidentifier() or not text:
            return False
        uses = [at + len(name) for at in words_in(text, name)]
        return len(uses) > 1 and all(text.startswith((" = ", ".enter_", ".push", ".callback("), at) for at in uses)

    def append(self, node, base, args, state):
        """A list of coroutines, tasks or sessions grows."""
        value = args[-1][2] if args else None
        if value is None:
            return None
        looped = [t for t in value.things if self.loops and self.same(t, self.loops[-1])]
        things = value.things + tuple(looped) if value.kind in ("coro", "task", "many") else ()
        if value.kind in (SESSION, DRIVER) or not only_borrows(value) and any(t.kind == CLIENT for t in self.reachable(value)):
            self.hand_over(value, state)
        target = node.func.value
        self.collect(target, value)
        if target.__class__.__name__ == "Name":
            inner = base.of if base.of.__class__ is Value else None
            state.bind(target.id, Value("many", merge(inner, value) or value, things=base.things + things, node=base.node))
        return None

    def collect(self, target, value):
        """A session is put into a list or a dictionary."""
        if value.kind == SESSION and target.__class__.__name__ == "Name" and not self.is_module:
            self.collected += [(thing, target.id) for thing in value.things if thing.owned]

    def keeps_to_itself(self, name):
        """Is this collection only filled and read here, and does nothing in this function close anything?"""
        body = self.node.body if self.node.body.__class__ is list else ()
        own = any(dotted(part) == name for each in statements(body) for part in (*getattr(each, "targets", ()), getattr(each, "target", None)))
        if not own or self.module.mentions(self.func.head, (".close", "closing(", "exit(", "exit__", "callback(", ".push")):
            return False
        nodes, inside = subtree(self.node), set()
        for node in nodes:
            kind = node.__class__.__name__
            parts = node.comparators if kind == "Compare" else [getattr(node, "iter" if kind in ("For", "AsyncFor", "comprehension") else "value", None)]
            if kind in ("Subscript", "Attribute", "For", "AsyncFor", "comprehension", "Compare"):
                inside.update(parts)
            elif kind == "Call" and dotted(node.func) in (*COPIES, "len"):
                inside.update(node.args)
        return all(node in inside for node in nodes if getattr(node, "id", "") == name and node.ctx.__class__.__name__ == "Load")

    def seen_through(self, receiver, node, things, state):
        """What a method of another object uses: the session it keeps is that object's, not that of all of its class."""
        if receiver is None:
            return things
        seen = ()
        for thing in things:
            if thing.node is not None or thing.kind not in (SESSION, TX):
                seen += (thing,)
            else:
                held = tuple(t for t in receiver.things if t.kind == thing.kind)
                seen += held or (self.view(receiver, thing, dotted(node.func.value).partition(".")[0], state),)
        return seen

    def view(self, receiver, thing, root, state):
        """The session or transaction that one object keeps; root: the name by which the object is reached."""
        key = receiver, thing
        view = self.module.views.get(key)
        if view is None:
            line = receiver.node.lineno if receiver.node is not None else 0
            loops = tuple(loop for loop in self.loops if loop.lineno <= line <= loop.end_lineno)
            view = Thing(thing.kind, None if root == "self" else root, thing.asyn, False, loops=loops)
            self.module.views[key] = view
        if root != "self" and root in state.env:
            self.things[key] = view  # a local object: nothing of it reaches the caller
        return view

    def call_func(self, func, node, args, state, bound=True, receiver=None):
        """A call of a function whose source is at hand; receiver: the object before the dot, if it is not `self`."""
        given = [v for _, _, v in args if v is not None and (v.things or v.kind == "many")]
        inner = func.outer is not None and func.kind in ("gen", "agen")  # it may read a result of this function
        dropped = self.root is node and self.awaited is not node and func.kind == "async"
        flow = func.facts() if given or inner or dropped or func.module.relevant(func.head) else None
        names = func.params
        if not bound and func.is_method and "classmethod" not in func.decorators:
            names = ["self", *names]
        by_param, placed, used, closes = {}, [], (), False
        holder = func.cls.closing() if func.cls is not None and func.name == "__init__" else ()  # the new object closes what it is given
        for i, (keyword, arg, value) in enumerate(args):
            index = func.place(keyword) if keyword else i - (len(names) - len(func.params))
            if not keyword and index >= len(func.params) and func.rest is not None:
                index = func.rest
            placed.append((index, arg))
            if value is None:
                continue
            by_param[index] = value
            slot = self.slot_of_the_base(func, index) if any(thing.kind in (CLIENT, DRIVER) for thing in self.reachable(value)) else None
            if slot is not None:
                store(self, slot, Value("inst", self.func.cls), value, state)
                continue
            closes = closes or flow is not None and index in flow.closes
            for thing in self.reachable(value):
                if thing.kind == CLIENT and holder and thing.closers:
                    thing.closers += tuple(holder)
                elif thing.kind == CLIENT:
                    place = func.cls.node if func.cls is not None and func.name == "__init__" else func.head
                    if thing.dormant and value.kind == "inst":
                        name = func.params[index] if 0 <= index < len(func.params) else ""
                        own = func.module.segment(func.head)
                        text = (own if place is func.head else func.module.text).replace(own.partition(")")[0] + ")", "")
                        self.use_later(thing, value.of, text, name, state)
                    if only_borrows(value):
                        continue
                    owner = func.cls.node if func.cls is not None else func.module.tree
                    if place is func.head and flow is not None and index in flow.keeps and func.module.mentions(owner, ["." + closer + "(" for closer in thing.closers]):
                        self.hand_over(value, state)  # self._keep(client): close() closes all that it keeps
                    inside = self.closes_inside(keyword or last_name(arg), thing) or self.closes_what_it_kept(func.name, thing)
                    may_end = func.module.mentions(place, ["." + closer for closer in (*CLOSERS, *thing.closers)])
                    lent = may_end and not func.only_uses(index, (*CLOSERS, *thing.closers))
                    thing.lent = thing.lent or lent and not inside
                    thing.passed = thing.passed or inside or lent
                if thing.kind not in (SESSION, TX, DRIVER, PARAM):
                    continue
                if flow is None or index in flow.may_close:
                    thing.passed = True
                    thing.lent = flow is not None
                elif index in flow.closes and func.kind in ("gen", "agen"):
                    self.hand_over(value, state)  # it closes when it is read
                elif index in flow.closes:
                    self.close(Value(thing.kind, None, thing.asyn, (thing,)), state)
                elif index in flow.keeps and not (thing.kind == CLIENT and holder) or index < 0 or index in flow.borrows and not self.is_module:
                    self.hand_over(value, state)
                if thing.kind != DRIVER and (flow is None or any(t.param == index for t in flow.used)):
                    used += (thing,)
                    if not self.locked:
                        self.used.add(thing)
        if flow is not None:
            if func.module is not self.module and func.name.startswith(CONNECTING):
                self.module.woken += [(self.func, node) for _, _, thing in func.module.kept if thing.closers and flow.things.get(thing.key) is thing]
            for index, arg in placed if flow.manages else ():
                if by_param.get(index) is not None and any(thing.param == index for thing in flow.manages):
                    self.manage(node, func.name, [(None, arg, by_param[index])], state, True if func.kind == "async" else None)
            if flow.runs_given:
                self.pass_queries(flow, placed)
            self.asks_a_driver = self.asks_a_driver or flow.asks_a_driver
            own = flow.things.values()
            seen = self.seen_through(receiver, node, tuple(t for t in flow.used if t not in own), state)
            used += seen
            if not self.locked:
                self.used.update(seen)
            value = self.substitute(flow.result(self.texts_given(func, placed)), flow, by_param) or self.made_with_a_lent_session(flow, by_param, node, state)
            if value is not None and value.kind == RESULT:
                value = Value(RESULT, None, value.asyn, self.seen_through(receiver, node, value.things, state))
            if value is not None and value.fresh and any(stands_in(given) for given in by_param.values()):
                value = None
            elif value is not None and value.fresh and value.kind in (DRIVER, "inst") and any(is_lent(func, place, arg) for place, arg in placed):
                value = Value(value.kind, value.of, value.asyn)  # it makes one only if it is given none
            if value is not None and func.outer is not None and func.kind in ("sync", "async") and func.decorators:
                value = None  # what the decorator makes of it is not known: run in an executor, it is a Future
        else:
            value = self.module_annotation(func)
        kind = func.kind
        if kind == "async":
            asked = used + tuple(flow.used) if flow is not None else used
            lost = any(t.kind in (SESSION, TX) for t in asked) or flow is not None and flow.asks_a_driver or dropped and func.cls is not None and func.closes_a_driver()
            return Value("coro", value, True, used, node, none=closes, fresh=lost and self.stays_a_coroutine(func))
        if kind in ("cm", "acm"):
            return Value("cm", value, kind == "acm", node=node)
        if kind in ("gen", "agen"):  # it reads when it is read
            streamed = tuple(flow.streamed) if flow is not None else ()
            streamed += tuple(t for value in by_param.values() if value.kind == RESULT for t in value.things)
            if streamed:
                return Value("lazy", None, kind == "agen", streamed, node)
            entered = self.entered is node and kind == "agen" and flow is not None
            yields = entered and (*(v for v, _ in flow.yields), self.module_annotation(func, True))
            given = entered and any(v is not None and v.kind in (SESSION, TX) for v in yields)
            return Value("agen", func, node=node) if given else None
        if func.name not in (*SAFE_CALLS, "__init__") and not closes and not func.is_property and not (self.exits is self.top and not state.bits):
            self.raises(state, node)
        return self.instantiate(value, node, state)

    def stays_a_coroutine(self, func):
        """Does no decorator, or only functions of the same file that put another coroutine function in its place, stand before it?"""
        for each in (func.module.functions.get(name) for name in func.decorators):
            text = func.module.segment(each.head) if each is not None and each.kind == "sync" else ""
            if text.count("async def ") != 1 or any(word in text for word in (".run(", "run_until", "create_task(", "threadsafe", "ensure_future(")):
                return False
        return True

    def texts_given(self, func, placed):
        """{parameter: text} of the arguments that are written out: `get_client("neo4j")`."""
        texts = [(index, arg.value) for index, arg in placed if arg.__class__.__name__ == "Constant" and arg.value.__class__ is str]
        names = func.names if texts else ()
        return {names[index]: text for index, text in texts if 0 <= index < len(names)}

    def slot_of_the_base(self, func, index):
        """`super().__init__(client)`: the attribute of this object in which the `__init__` of a base keeps this parameter, or None."""
        own = self.func.cls
        if own is None or func.name != "__init__" or func.cls in (None, own) or func.cls not in own.line() or not 0 <= index < len(func.params):
            return None
        return slot_of(func, func.params[index])

    def made_with_a_lent_session(self, flow, by_param, node, state):
        """`with_session(work)`: the result of the session that was given to `work`, and is closed now."""
        for index in {thing.param for thing in flow.lends if flow.things.get(thing.node) is thing}:
            work = by_param.get(index)
            made = work.of.facts() if work is not None and work.kind == "func" else None
            value = made and made.result()
            if value is not None and value.kind == RESULT and any(t.param == 0 for t in value.things):
                session = Thing(SESSION, node, value.asyn, False)
                state.set(session, CLOSED)
                return Value(RESULT, None, value.asyn, (session,))
        return None

    def module_annotation(self, func, sessions=False):
        """What the annotation of a function says that it gives or yields; sessions: also one that the caller would have to close."""
        returns = getattr(func.head, "returns", None)
        value = returns and func.module.annotation(returns)
        if value is not None and value.kind == "yields":
            value = value.of
        return None if value is not None and value.kind == SESSION and not sessions else value

    def substitute(self, value, flow, by_param):
        """A callee's result in terms of this function's things."""
        if value is None or not value.things and value.kind != "coro":
            return value
        things = ()
        for thing in value.things:
            if thing.param is not None and flow.things.get(thing.node) is thing:
                given = by_param.get(thing.param)
                things += given.things if given is not None else ()
            elif value.kind != "inst" or thing.kind not in (SESSION, TX) or not thing.owned or thing.kept or flow.things.get(thing.key) is not thing:
                things += (thing,)  # the other kind, a session or transaction inside of an object, is a new one in each call
        if value.kind == PARAM and not things:
            return None  # it gives back what it was given, and that is nothing known
        return Value(value.kind, value.of, value.asyn, things, fresh=value.fresh, api=value.api)

    def construct(self, cls, node, args, state):
        """`Class(session)`: the object holds what it is given; it takes ownership if the class closes it."""
        if not cls.only_stores():
            self.raises(state, node)
        held, given = (), any(self.reachable(value) for _, _, value in args)
        init = cls.method("__init__") if given else None
        if init is not None:
            self.call_func(init, node, args, state)
        elif given:  # a dataclass
            fields = cls.fields()
            for i, (keyword, _, value) in enumerate(args):
                field = keyword or (fields[i] if i < len(fields) else "")
                if field in fields and self.reachable(value) and cls.closes(field):
                    self.hand_over(value, state)
        for _, _, value in args:
            held += tuple(t for t in self.reachable(value) if t.kind in KEPT_OPEN)
        init = cls.method("__init__")
        if init is not None and init.module.mentions(init.head, (cls.name + "._instance = self", "cls._instance = self")):
            return Value("inst", cls, node=node)  # it keeps itself: `Store()`, later Store._instance
        if cls.module is not self.module and cls.one_for_all() and cls.keeps_a_driver() and any(may_close(name) for name in cls.methods):
            self.module.woken.append((self.func, node))
        if not {cls.name, last_name(node.func)}.isdisjoint(self.module.clients) and not any(t.kind in (DRIVER, CLIENT) for t in held):
            held += self.client(cls, node, state) if not (lacks_arguments(cls, node) or cls.makes_none_for(args) or cls.is_switched_off(node)) else ()
        return Value("inst", cls, things=held, node=node)

    def client(self, cls, node, state, given=False):
        """The thing that an object of this class is, if it makes a driver for itself, or was given one that was made for it."""
        openers = cls.openers()
        if not (openers or given) or has_stand_ins(self.module):
            return ()
        made = self.new(CLIENT, node, None, state).things
        for thing in made:
            thing.closers = tuple(cls.closers() if openers else cls.closing())
            thing.dormant = "__init__" not in openers and not given
        return made

    def wake(self, base, name):
        """`client.connect()`, or any use of a client that makes it connect."""
        for thing in base.things:
            if thing.kind == CLIENT and thing.dormant and name in base.of.openers():
                mine = self.is_module or self.func.cls is not None or self.things.get(thing.key) is thing
                thing.dormant = not (mine or is_called(self.func))

    def use_later(self, thing, cls, text, name, state):
        """A client that connects when it is used is given to an object, or under this name to a function of this text, which uses it or
        gives it away: it is open from then on, or closes itself each time.
        """
        given = [name + end for end in ",)"] if name else []  # on to others
        lazy = [func for func in cls.lazy_openers() if not text or any(form in text for form in ("." + func.name, *given))]
        if any(func.module.mentions(func.head, ["self." + closer for closer in thing.closers]) for func in lazy):
            self.close(Value(CLIENT, things=(thing,)), state)
        elif lazy:
            thing.dormant = False

    def close_holders(self, path, state):
        """`client.driver.close()`, `server.store.close()`: what holds it has nothing more to close."""
        while "." in path:
            path = path.rpartition(".")[0]
            holder = state.env.get(path)
            inside = tuple(t for t in holder.things if t.kind == CLIENT) if holder is not None and holder.kind == "inst" else ()
            if inside:
                self.close(Value(CLIENT, things=inside), state)

    def close_client(self, value, name, state):
        """`client.close()`, or a method that closes the client itself at its end."""
        clients = tuple(thing for thing in value.things if thing.kind == CLIENT) if value is not None and value.kind == "inst" else ()
        if not clients:
            return
        closers, method = {name for thing in clients for name in thing.closers}, value.of.method(name)
        if name in closers or name == "close" and method is None:
            self.close(Value(CLIENT, things=clients), state)
        elif method is not None and method.module.mentions(method.head, ["self." + closer for closer in closers]):
            self.close(Value(CLIENT, things=clients), state)

    def named_call(self, node, base, callee, name, args, state):
        """A call known by its name only: the standard library's, the driver's constructors, or a stranger's."""
        full = dotted(node.func)
        ext = callee.of if callee is not None and callee.kind == "ext" else ""
        first = args[0][2] if args else None
        if name in MEASURES and node.func.__class__.__name__ == "Name":
            self.misused(first, state)
        attr = getattr(args[1][1], "value", None) if full == "getattr" and len(args) > 1 else None
        if attr.__class__ is str and first is not None and first.kind == "inst" and attr.endswith(CLOSERS):
            for thing in first.things:
                thing.passed = True  # close = getattr(client, "close", None)
        if name in MOCKS or (full + ".").startswith(("patch.", "mock.patch.", "mocker.patch.")):
            return MOCK
        if full == "super" and self.func.cls is not None:
            bases = self.func.cls.bases()[0]
            return Value("inst", bases[0]) if bases else None
        named = tuple(value for keyword, _, value in args if keyword) if name == "dict" else ()
        if any(named) and node.func.__class__.__name__ == "Name":  # dict(rows=result)
            return Value("many", named, node=node)
        if full in COPIES and first is not None and first.kind == "many":
            return Value("many", Value("many", (None, element(first)))) if full == "enumerate" else first
        if name == "map" and node.func.__class__.__name__ == "Name":
            coroutines = self.mapped(node, first)
            if coroutines is not None:
                return coroutines
        if full.endswith("GraphDatabase.driver") or ext.startswith("neo4j.") and ext.endswith("GraphDatabase.driver"):  # or a partial() of it
            return self.new(DRIVER, node, (ext or full).endswith("AsyncGraphDatabase.driver"), state)  # perhaps `GraphDatabase as Database`
        if name in ("ExitStack", "AsyncExitStack"):
            return Value("stack", [], fresh=self.closes_by_hand(self.hint), api="thrown away" if self.throws_away(self.hint) else "")
        if name in ("closing", "aclosing"):
            if first is not None and first.kind == "inst":
                self.hand_over(first, state)
            if first is not None and first.kind in (SESSION, DRIVER):
                broken = name == "aclosing" or first.asyn is True
                return Value("closing", first, node=node if broken else None)
            return None
        if name in CONCURRENT or name == "map" and node.func.__class__.__name__ == "Attribute":
            return self.concurrent(node, name, args, state)
        if name in ("wait_for", "shield"):
            return first
        if name in ("run", "run_until_complete") and first is not None and first.kind == "coro":
            self.raises(state, node)
            return self.instantiate(first.of, node, state)
        if name == "partial":
            if first is not None and first.kind == "func":
                given = [t for _, _, v in args[1:] for t in self.reachable(v) if t.kind in (SESSION, TX)]
                return Value("func", first.of, things=tuple(given)) if given else first
            if first is not None and first.kind == "call" and first.of[1] in QUERYING:
                neo401(self, node, first.of[1], None, args[1:])
            return first
        if name in LOCKS:
            self.locks.add(node)
            return lock(node)
        if name in ("map", "filter", "iter", "enumerate", "zip", "aiter", "chain", "islice", "reversed", "groupby", "starmap", "takewhile", "dropwhile", "batched") and (base is None or base.kind in ("ext", "foreign")) or name == "from_iterable":
            for _, _, value in args:
                if value is not None and value.kind in (RESULT, "lazy"):
                    return Value("lazy", None, value.asyn, value.things, node)
        if name.endswith("Response") and first is not None and first.kind in ("lazy", RESULT):
            return first  # StreamingResponse(rows()): read when the response is sent
        if ext:
            made = self.module.instance(callee) if name[:1].isupper() else None
            if made is not None and made.kind == "maybe" and not any(self.reachable(v) for _, _, v in args):
                self.raises(state, node)
                return made
            if made is STRANGER or foreign_root(ext):
                self.pass_on(node, name, args, state)
                self.raises_unless_safe(node, base, name, state, ext)
                return STRANGER
        if base is None or base.kind not in TRACKED:
            found = self.guess(node, base, name, args, state, ext)
            if found is not None:
                return found
        self.pass_on(node, name, args, state)
        self.raises_unless_safe(node, base, name, state, ext)
        return None

    def mapped(self, node, function):
        """`map(f, items)` of an asynchronous function: the coroutines, each of which uses what the function uses."""
        if function is not None and function.kind == "call":  # map(session.run, queries)
            base, method = function.of
            return Value("many", things=base.things * 2, node=node) if method in COROUTINES.get(base.kind, ()) else None
        flow = function.of.facts() if function is not None and function.kind == "func" else None
        if flow is None:
            return None
        used = function.things + tuple(t for t in flow.used if t not in flow.things.values())
        if not used or not (flow.is_async or flow.func.head.__class__.__name__ == "Lambda"):
            return None
        return Value("many", things=used + used, node=node)  # once for each item

    def sets_for_a_while(self, node):
        """`token = current.set(session)` … `current.reset(token)`: a ContextVar."""
        variable = dotted(node.func).rpartition(".")[0]
        return not self.is_module and bool(variable) and all(self.module.mentions(self.node, (variable + call,)) for call in (".set(", ".reset("))

    def raises_unless_safe(self, node, base, name, state, ext):
        keyed = name in ("max", "min", "sorted") and any(each.arg == "key" for each in node.keywords)  # it calls a function
        if name in SAFE_CALLS and not keyed and not (ext and name in ("get", "run", "error", "append")):
            return
        if name in ("set", "reset") and self.sets_for_a_while(node):
            return
        self.raises(state, node)

    def pass_on(self, node, name, args, state):
        """Things given to a call whose source is not at hand."""
        if name in TELLING or name == "set" and self.sets_for_a_while(node):
            return
        self.lent_to[node] = tuple(t for _, _, value in args for t in self.reachable(value) if t.kind in (SESSION, TX) and not self.locked)
        by_name = node.func.__class__.__name__ == "Name"
        borrowed = by_name and self.root is node and not name.startswith(TAKING)
        maker = dotted(node.func.value) if node.func.__class__.__name__ == "Attribute" else ""  # Retriever.from_settings(store=store)
        maker = maker if maker[:1].isupper() and self.module.source_of(maker)[2] else ""
        harmless = None  # worked out when it is needed
        for keyword, arg, value in args:
            if only_borrows(value):
                continue
            inner = value.of.facts() if value is not None and value.kind == "func" and value.of.outer is not None and name in THREADS else None
            if inner is not None:
                self.asks_a_driver = self.asks_a_driver or inner.asks_a_driver or any(t.kind in (SESSION, TX) for t in inner.used)
            bound = value is not None and value.kind == "call"  # to_thread(session.run, …): the session itself is not given away
            for thing in self.reachable(value):
                if thing.kind in KEPT_OPEN:
                    if thing.kind in (DRIVER, CLIENT) and (by_name or maker) and harmless is None:
                        harmless = self.never_closes(maker or name, thing.closers)
                        if harmless and thing.dormant and value.kind == "inst":
                            self.use_later(thing, value.of, self.text_imported(maker or name), "", state)
                    inside = self.closes_inside(keyword or last_name(arg), thing) or thing.kind == CLIENT and self.closes_what_it_kept(name, thing)
                    thing.passed = thing.passed or inside or not (bound or thing.kind in (DRIVER, CLIENT) and (borrowed and arg is not thing.node or harmless))
                    if not self.locked:
                        self.used.add(thing)
            if value is not None and not self.is_module and name[:1].isupper() and self.is_borrower(name):  # what the function gives it and returns, its caller can close
                self.borrows.update(thing.param for thing in self.reachable(value) if thing.param is not None)
                self.hand_over(value, state, False)
            elif value is not None and not (harmless and (self.returned is not node or self.stays_inside(value, keyword or last_name(arg)))) and not bound and (name[:1].isupper() or name in ("append", "put", "put_nowait", "add", "register", "set", "setattr")):
                self.hand_over(value, state)

    def stays_inside(self, value, attr):
        """`return Engine(store=store)`: does nobody near this file close `engine.store`, or the driver of it?"""
        things = self.reachable(value)
        if not attr or not all(thing.kind in (CLIENT, DRIVER) and thing.owned and not thing.dormant for thing in things):
            return False
        return not closed_through([attr], self.module.project.texts(self.module.path).values())

    def closes_inside(self, name, thing):
        """`pipeline.store.close()`: does this function close what it gave away as `store`?"""
        return not self.is_module and self.module.mentions(self.node, ["." + name + "." + closer for closer in thing.closers])

    def closes_what_it_kept(self, name, thing):
        """`set_client(client)`, later `get_client().close()`: does this file close what it gets out of the file that it gave it to?"""
        imports = self.module.imports
        beside = [each for each, source in imports.items() if each.startswith("get") and source[:2] == imports[name][:2]] if name in imports else ()
        return any(closes_what_it_gets(self.module.text, each, "", thing.closers) for each in beside)

    def never_closes(self, name, closers):
        """Is this a function or a class of another scanned file in which nothing is closed, or one that only borrows a global driver?"""
        attr = self.module.source_of(name)[2]
        if not attr:
            return False
        if self.is_borrower(name):
            return self.is_module
        text = self.text_imported(name)
        return ("def " + attr + "(" in text or "class " + attr in text) and not any("." + word in text for word in (*CLOSERS, *closers))

    def text_imported(self, name):
        """The text of the scanned file that this name is imported from; "" if there is none."""
        module, level, attr = self.module.source_of(name)
        file = attr and self.module.project.locate(module, level, self.module.path)
        return self.module.project.text(file) if file else ""

    def is_borrower(self, name):
        """Is this imported from a package whose objects use the driver that they are given, and never close it?"""
        module, level, _ = self.module.source_of(name)
        return level == 0 and module.startswith(BORROWERS)

    def concurrent(self, node, name, args, state):
        things, inner = (), None
        for _, arg, value in args:
            things += self.lent_to.get(getattr(arg, "value", arg) if arg.__class__.__name__ == "Starred" else arg, ())
            if value is None:
                continue
            if value.kind == "func":
                flow = value.of.facts() if value.of.module.relevant(value.of.head) else None
                if flow is not None:
                    things += tuple(t for t in flow.used if t not in flow.things.values())
                things += tuple(t for t in value.things if t.kind in (SESSION, TX))  # of partial(f, session)
            elif value.kind == SESSION or value.kind == TX or value.kind == "call" and value.of[0].kind in (SESSION, TX) and name != "Thread":
                things += value.things  # executor.submit(f, session), executor.submit(session.run, query)
            things += value.things if value.kind in ("coro", "task", "many") else ()
            if inner is None and value.kind == "coro":
                inner = value.of
        if name in ("gather", "as_completed", "wait"):
            neo104(self, node, [t for t in dict.fromkeys(things) if things.count(t) > 1])
            for thing in things:
                state.run(thing, frozenset())
            self.raises(state, node)
            results = tuple(
                self.instantiate(v.of, arg, state) if v is not None and v.kind == "coro" and v.of is not None and v.of.kind == RESULT else None
                for _, arg, v in args
            )
            return Value("many", results) if name == "gather" and any(results) else None
        if name in ("submit", "map", "Thread") and not things:
            self.pass_on(node, name, args, state)
            self.raises(state, node)
            return None
        first = args[0][2] if args else None
        in_turn = "max_workers=1)" in self.module.segment(self.func.head)
        if name in ("submit", "map") and (in_turn or first is not None and first.kind in (SESSION, TX)):
            things = ()  # one thread; or no executor, which takes a function first
        at_once = list(things) if name == "map" else []
        for thing in things:
            again = self.loops and len(self.loops) not in self.groups and self.same(thing, self.loops[-1])
            if state.running(thing) - {node} or again and self.loops[-1].__class__.__name__ not in ROUNDS:
                at_once.append(thing)
            elif again:
                self.started.setdefault(self.loops[-1], []).append((thing, node))
            if self.awaited is not node:
                state.run(thing, state.running(thing) | {node})
        if self.awaited is not node:
            neo104(self, node, at_once)
        for _, _, value in args:
            for thing in self.reachable(value):
                thing.passed = True
        return Value("task", inner, things=tuple(dict.fromkeys(things)), node=node)

    def guess(self, node, base, name, args, state, ext):
        """An unknown receiver: is `.session()`, `.get_session()`, `.run()` … the Neo4j driver's?"""
        func = node.func
        is_method = func.__class__.__name__ == "Attribute"
        if name in FACTORIES or name in self.module.options.session_factories:
            return self.guess_session(node, func, base, name, is_method, state, ext)
        if not is_method or ext or base is not None:
            return None
        if name != "run" and name not in SESSION_ONLY:
            return None
        receiver = last_name(func.value).lower()
        if self.entered is node and name == "run" or receiver.endswith(NO_SESSION):
            return None  # the driver's run() gives no context manager
        full = dotted(func.value)
        marks = self.uses(full) if full else frozenset()
        text = node.args and self.text_of(node.args[0])
        cypher = bool(text) and looks_like_cypher(text)
        if text and not cypher and "\0" not in text:
            return None  # a command line, not a query
        kind = None
        if is_tx_name(receiver) and name == "run" and (cypher or self.module.neo4j):
            kind = TX
        elif (name in RETRIERS or name == "begin_transaction" or name == "run") and ("session" in receiver or receiver in ("s", "sess")):
            strange = {m for m in marks if m not in SESSION_API and m not in MARKS}
            known = self.module.neo4j or name != "run" and self.module.cypher() and "def begin_transaction" not in self.module.text
            if not strange and (cypher or name in RETRIERS or "run!" in marks or known or marks & RETRIERS):
                kind = SESSION
        if kind is None:
            return None
        known = state.env.get(full)
        if known is not None and known.kind == PARAM:
            thing = known.things[0]
            thing.kind, thing.asyn = kind, self._guess_asyn(full)
        else:
            thing = self.things.get(full)
            if thing is None:
                thing = self.things[full] = Thing(kind, full, self._guess_asyn(full), False)
        value = Value(kind, None, thing.asyn, (thing,))
        if func.value.__class__.__name__ == "Name":
            state.bind(full, value)
        return self.own_call(node, value, name, args, state)

    def guess_session(self, node, func, base, name, is_method, state, ext):
        if ext and "neo4j" not in ext.lower() and not is_method and foreign_root(ext):
            return None
        if base is not None and base.kind == "maybe" and "mock" in base.of.of.lower():
            return None
        receiver = last_name(func.value).lower() if is_method else ""
        if is_method and func.value.__class__.__name__ == "Subscript":  # app["driver"].session()
            receiver = str(getattr(func.value.slice, "value", "")).lower()
        marks = self.marks() if self.hint else frozenset()
        api = {m for m in marks if m not in MARKS}
        if not api <= SESSION_API:
            return None
        if "mock" in receiver or "fake" in receiver:
            return None
        is_driver = receiver.endswith("driver") and name == "session"
        strong = "run!" in marks or bool(api & SESSION_ONLY)
        likely = self.module.neo4j and "run" in api
        full = dotted(func)
        convention = full.endswith("connection_manager.get_session")
        if name in self.module.options.session_factories:
            likely = True
        promised = self.module.annotation(self.node.returns) if self.returned is node and getattr(self.node, "returns", None) is not None else None
        if promised is not None and promised.kind == SESSION:
            likely = True
        if not (strong or likely or is_driver or convention and ("run" in api or self.module.neo4j)):
            return None
        elsewhere = self.entered is node and not self.is_async  # a nested function has an asynchronous session of this name
        asyn = True if not elsewhere and ("await" in marks or "awith" in marks) else None
        if asyn is None and is_driver and self.is_async:
            asyn = self.module.asyn
        elif asyn is None and not self.is_async and self.module.asyn is not True:
            asyn = False
        if is_driver:
            return self.new(SESSION, node, asyn, state)
        fresh = Value(SESSION, None, asyn, fresh=True)
        if self.awaited is node:
            return Value("coro", fresh, True, node=node)
        if self.entered is node:
            awaited_elsewhere = full and ("await " + full + "(") in self.module.text
            if convention and "awith" in marks or awaited_elsewhere:
                return Value("coro", fresh, True, node=node)
            return Value("cm", fresh, asyn)
        self.raises(state, node)
        return self.instantiate(fresh, node, state)

    # ── results ──

    def consume(self, value, node, state, finished):
        """A result is read at `node`."""
        if value is None or value.kind not in (RESULT, "lazy"):
            return
        for thing in value.things:
            thing.read = True
            if self.things.get(thing.key) is not thing:
                self.streamed.add(thing)
            self.check_dead(thing, node, state, ("读取", "read"))
        if finished:
            self.finish_result(value, state)

    def finish_result(self, value, state):
        for thing in value.things:
            if state.bits.pop(thing, 0):
                state.version += 1

    def end_results(self, value, state, closing):
        """The next run() of a session reads what is left of the last result, and raises its error; close() hides it."""
        for thing in [t for t in state.bits if t.kind == RESULT and t.owners == value.things]:
            del state.bits[thing]
            state.version += 1
            if closing and not thing.read and not self.failing:  # on the way of an error the caller learns of that one
                self.unread.append(thing)

    def check_dead(self, thing, node, state, use):
        code = self.dead(thing, state)
        if code == "NEO301":
            neo301(self, thing, node, use)
        elif code == "NEO302":
            neo302(self, thing, node, use)

    # ── the end of the function ──

    def finish(self):
        """All exits are known: which things are still open at which?"""
        states = self.exits.states
        for kind in ("return", "fall"):
            state = states.get(kind)
            if state is not None:
                for thing, node in state.rets:
                    self.check_dead(thing, node, state, ("返回", "returned"))
        for thing in self.unread:
            if not thing.read:
                neo303(self, thing)
        for value in self.unawaited.values():
            if not self.is_spoken_of_later(value.node):
                neo203(self, value, None)
        for thing, name in self.collected:
            if thing.handed and not thing.closed and not thing.passed and self.keeps_to_itself(name):
                self.module.report("NEO101", thing.node, **acquired(self, thing))
        for kind, code in ((SESSION, "NEO301"), (TX, "NEO302")) if self.func.decorators else ():
            given = [node for value, node in self.returns if any(t.param == 0 and t.kind == kind for t in live(value))]
            if given and any(self.lends_to(each, kind) for each in self.func.head.decorator_list):
                for node in given:
                    self.module.report(code, node, name=shown(node), use=("返回", "returned"))
        if any(d in ("lru_cache", "cache", "cache_resource", "experimental_singleton") for d in self.func.decorators):
            lent = [t for t in self.things.values() if t.kind == SESSION and t.owned and t.handed and not (t.kept or t.managed or t.closed)]
            for thing in lent if not closed_as_given(self.module, [self.func.name], ("close",)) else ():
                self.module.report("NEO101", thing.node, **acquired(self, thing))
            made = [t for t in self.things.values() if t.kind in (DRIVER, CLIENT) and t.owned and t.handed and not (t.kept or t.managed)]
            self.module.kept += [((), self.func.name, thing) for thing in made]
        ends = [s for s in (states.get("fall"), states.get("return")) if s is not None]
        for thing in list(self.things.values()):
            if thing.param is not None and thing.closed:
                closes = all(s.bits.get(thing, CLOSED) == CLOSED for s in ends)
                (self.closes if closes else self.may_close).add(thing.param)
            names = [name for name, value in self.final.items() if thing in value.things] if self.is_module else ()
            if self.is_module and thing.kind == CLIENT:
                alone = any(self.final[name].things == (thing,) for name in names)
                lost = not (alone or thing.passed or thing.handed or thing.dormant)  # another branch gives this name another object
                if thing.owned and (thing.closed or lost) and not thing.outside and per_call(self, thing):
                    neo103_per_call(self.module, thing)
                elif thing.owned and lost and not (names or thing.closed or thing.kept or thing.outside or thing.lent) and thing.closers:
                    neo103_never_closed(self.module, thing.node)  # `Users(Client()).load()`
                if not names or not thing.owned or thing.closed and not thing.outside or thing.passed or thing.handed:
                    continue
                in_script = "__main__" in self.module.text[: self.module.span(thing.node)[0]]  # no function will wake it
                if not thing.dormant or not in_script and any(may_connect(self.module, name, self.final[name]) for name in names):
                    self.module.kept.append((names, "", thing))
                continue
            if any(self.closed_by_function(name) for name in names):
                if thing.kind == DRIVER and thing.owned:
                    self.module.kept.append((names, "", thing))
                continue
            if thing.owned and not thing.outside and not (thing.kind != TX and self.mocks_driver()):
                where = [(k, s) for k, s in states.items() if s.bits.get(thing, 0) & OPEN]
                project, path = self.module.project, self.module.path
                if where and any(project.closed_elsewhere(name, path) or closed_as_given(self.module, getters_of(self.module, name), ("close",)) for name in names):
                    continue
                if thing.kind == TX:  # closing the session ends it, but that session is not closed here
                    if (thing.owners or thing.closed) and not (thing.kept or any(owner.owned for owner in thing.owners)):
                        neo101_102(self, thing, [(k, s) for k, s in where if k in ("fall", "return")])
                elif thing.kind == SESSION:
                    neo101_102(self, thing, where)
                elif thing.kind in (DRIVER, CLIENT):
                    neo103(self, thing, where)
            elif thing.kind == RESULT and thing.slot is not None and self.func.cls is not None:
                held = [s for s in ends if s.env.get(thing.slot) is not None and thing in s.env[thing.slot].things]
                self.module.stale += [(self.func, thing.slot, self.dead(thing, s)) for s in held if self.dead(thing, s)]
            elif thing.kind == RESULT and not thing.read and any(s.bits.get(thing, 0) & OPEN for s in ends):
                neo303(self, thing)

    def is_spoken_of_later(self, call):
        """`task = a()` in one branch and `task = b()` in the other: does the function use this name later?"""
        body = () if self.is_module else statements(self.node.body)
        given = [(dotted(target), value) for each in body if each.__class__.__name__ == "Assign" for target, value in pairs(each)]
        name = next((name for name, value in given if value is call), "")
        if not name or len([each for each, _ in given if each == name]) < 2:
            return False
        text = self.module.segment(self.node)
        return any(not text.startswith((" = ", ": "), at + len(name)) for at in words_in(text, name))

    def lends_to(self, decorator, kind):
        """`@with_session`, `@with_transaction`: does the decorator give the function a session, or a transaction, of its own, which is over
        when it returns what the function gives?
        """
        value = self.module.resolve(self.module.evaluate(decorator))
        flow = value.of.facts() if value is not None and value.kind == "func" else None
        inner = [given.of.facts() for given, _ in flow.returns if given.kind == "func"] if flow is not None else ()
        return any(thing.param == 0 and flow.things.get(thing.node) is thing for each in inner if each is not None for thing in (each.lends if kind == SESSION else each.manages))

    def mocks_driver(self):
        """Does this test, or a fixture that it takes, replace GraphDatabase by a mock? Then nothing is opened."""
        if self.is_module:
            return False
        if is_test(self.module.path) and any(name.startswith("mock_") for name in self.func.names):
            return True
        if "patch" not in self.module.text:
            return False
        head = self.func.head
        start = self.module.span((*getattr(head, "decorator_list", ()), head)[0])[0]
        text = self.module.text[start : self.module.span(head)[1]]
        replaced = "GraphDatabase" in text or "Mock(" in text and is_test(self.module.path)
        return replaced and any(word_in(text, word) for word in ("patch", "monkeypatch"))

    def closed_by_function(self, name):
        """Does some function close what this global name holds, and not a local one of the same name?"""
        if name + ".close" not in self.module.text:
            return False
        return any(self.module.mentions(func.head, (name + ".close",)) and not has_own(func, name) for func in self.module.defined)

    # ── query texts ──

    def text_in(self, base, name, depth):
        """The text of a constant of a module or a class, in this file or another."""
        if base is not None and base.kind == "module":
            found, module = base.of.constants().get(name), base.of
        elif base is not None and base.kind == "class":
            found, module = [expr for expr, _, is_annotation in base.of.assignments(name) if not is_annotation], base.of.module
        else:
            return None
        return module.globals().text_of(found[0], depth + 1) if found else None

    def latest_text(self, node):
        """Of a name that is assigned several texts: the one assigned last before this use."""
        found = self.assigned().get(node.id, ()) if node.__class__.__name__ == "Name" else ()
        before = [expr for expr in found if expr.__class__ is not Item and expr.lineno < node.lineno]
        return self.text_of(before[-1]) if len(found) > 1 and before else None

    def text_of(self, node, depth=0):
        """The known text of a query, with \\0 for each part that is not known; None if nothing is known."""
        kind = node.__class__.__name__
        if depth > 5:
            return None
        if kind == "Constant":
            return node.value if node.value.__class__ is str else None
        if kind == "JoinedStr":
            out = []
            for part in node.values:
                if part.__class__.__name__ == "Constant":
                    out.append(part.value)
                else:
                    out.append(self.text_of(part.value, depth + 1) or "\0" if depth < 2 else "\0")
            return "".join(out)
        if kind == "BinOp":
            left, right = self.text_of(node.left, depth + 1), self.text_of(node.right, depth + 1)
            if left is None and right is None:
                return None
            return (left or "\0") + (right if right is not None else "\0")
        if kind == "Name":
            scope = self.scope_of(node.id)
            found = scope.assigned().get(node.id) if scope is not None else self.module.constants().get(node.id)
            if not found and scope is None and node.id in self.module.imports:
                found, attr = self.module.origin(node.id)
                return self.text_in(found and Value("module", found), attr, depth)
            if not found:
                return None
            texts = [t for t in (self.text_of(expr, depth + 1) for expr in found if expr.__class__ is not Item) if t]
            return "".join(texts) if texts else None
        if kind == "Attribute":
            base = dotted(node.value)
            if base in ("self", "cls") and self.func.cls is not None:
                for expr, _, is_annotation in self.func.cls.assignments(node.attr):
                    if not is_annotation:
                        return self.text_of(expr, depth + 1)
            elif base and node.attr.isupper():  # a constant of a module or a class
                return self.text_in(self.module.resolve(self.module.evaluate(node.value)), node.attr, depth)
            return None
        if kind == "Call":
            name = last_name(node.func)
            if name in ("Query", "dedent", "text", "LiteralString", "cast") and node.args:
                return self.text_of(node.args[-1 if name == "cast" else 0], depth + 1)
            if node.func.__class__.__name__ == "Attribute" and name in ("format", "strip", "replace", "join", "lstrip", "rstrip"):
                text = self.text_of(node.func.value, depth + 1)
                if name == "join" and node.args and node.args[0].__class__.__name__ in ("List", "Tuple"):
                    return (text or " ").join(self.text_of(e, depth + 1) or "\0" for e in node.args[0].elts)
                return text
        if kind == "IfExp":
            return self.text_of(node.body, depth + 1) or self.text_of(node.orelse, depth + 1)
        return None


STATEMENTS = {name[2:]: f for name, f in vars(Flow).items() if name.startswith("s_")}
STATEMENTS.update(
    AsyncFunctionDef=Flow.s_FunctionDef, AsyncFor=Flow.s_For, AsyncWith=Flow.s_With, TryStar=Flow.s_Try,
    Nonlocal=Flow.s_Global,
)  # fmt: skip
EXPRESSIONS = {name[2:]: f for name, f in vars(Flow).items() if name.startswith("e_")}
EXPRESSIONS.update(
    List=Flow.e_Tuple, Set=Flow.e_Tuple, SetComp=Flow.e_ListComp, DictComp=Flow.e_ListComp, GeneratorExp=Flow.e_ListComp
)
NEVER_RETURN = frozenset(
    ("sys.exit", "exit", "quit", "os._exit", "pytest.skip", "pytest.fail", "pytest.exit", "pytest.xfail", "abort")
)
UNKNOWN = Value("unknown")
MARKS = frozenset(("run!", "await", "awith", "bare", "__enter__", "__exit__", "__aenter__", "__aexit__", "close"))
TAKING = (  # functions of such names may keep a driver; others use it and return
    "add", "attach", "bind", "close", "configure", "init", "install", "put", "register", "run", "serve", "set", "shutdown", "start", "store",
    "stop", "teardown", "use", "with", "_",
)  # fmt: skip
CONCURRENT = frozenset(
    ("gather", "create_task", "ensure_future", "as_completed", "wait", "start_soon", "run_coroutine_threadsafe", "submit", "Thread")
)
FOREIGN_ROOTS = frozenset(
    "sqlalchemy aiohttp requests boto3 botocore aioboto3 httpx django flask tensorflow pyspark snowflake cassandra smbprotocol"
    " alembic selenium appium sqlmodel pymongo motor mcp asyncpg psycopg redis keras onnxruntime urllib3 subprocess"
    " curl_cffi requests_html".split()
)
OUTSIDE = FOREIGN_ROOTS | frozenset(  # imports that never lead to one of the scanned files
    "asyncio logging uvicorn os sys json re time typer click fastapi starlette trio anyio datetime typing uuid pathlib"
    " collections functools itertools contextlib dataclasses enum pydantic pytest numpy pandas torch langchain openai".split()
)


LOCKS = ("Lock", "Semaphore", "BoundedSemaphore")


def lends_back(value, held):
    """Does this context manager give the session that it was given? Then whoever gave it closes it."""
    return value is not None and value.kind == "cm" and held is value.of and held.kind in (SESSION, TX)


def lock(node):
    """`Lock()`, `Semaphore(3)`: how many tasks does it let pass at once?"""
    single = last_name(node.func) == "Lock" or not node.args or getattr(node.args[0], "value", 0) == 1
    return Value("lock" if single else "semaphore", node=node)


def lacks_arguments(cls, node):
    """`Client()` of a class whose __init__ asks for more: a TypeError, no client."""
    init = cls.method("__init__")
    if init is None or any(each.__class__.__name__ == "Starred" for each in node.args) or any(each.arg is None for each in node.keywords):
        return False
    a = init.head.args
    needed = (a.posonlyargs + a.args)[1 : len(a.posonlyargs + a.args) - len(a.defaults)]
    return len(node.args) + len(node.keywords) < len(needed)


class Item:
    """Stands for one element of what a loop runs over."""

    __slots__ = ("iter",)
    _fields = ()

    def __init__(self, iterated):
        self.iter = iterated


def worth(name):
    """May an attribute or function of this name have to do with sessions?"""
    name = name.lower()
    return any(word in name for word in ("ession", "driver", "transaction", "neo4j", "enter__", "acquire", "client"))


ALIASES = ("Dep", "Dependency", "Session", "Driver", "Transaction", "Tx", "DB", "Db")  # ends of imported names that may be Annotated[…]


def foreign_root(name):
    return name.partition(".")[0] in FOREIGN_ROOTS


def is_tx_name(name):
    return name.lower().strip("_") in ("tx", "transaction", "txn", "trans", "managed_tx", "neo4j_tx")


def is_stub(node):
    """A body of `...`, `pass`, `raise NotImplementedError` or a docstring only."""
    return all(
        s.__class__.__name__ in ("Pass", "Raise") or s.__class__.__name__ == "Expr" and s.value.__class__.__name__ == "Constant"
        for s in node.body
    )


def caught(handler):
    """The exception classes that an `except` names; none for a bare one."""
    if handler.type is None:
        return []
    return handler.type.elts if handler.type.__class__.__name__ == "Tuple" else [handler.type]


def none_test(test):
    """(name, True) for `name is None`, (name, False) for `name is not None`, or None."""
    if test.__class__.__name__ == "Compare" and len(test.ops) == 1:
        right = test.comparators[0]
        op = test.ops[0].__class__.__name__
        if right.__class__.__name__ == "Constant" and right.value is None and op in ("Is", "IsNot", "Eq", "NotEq"):
            left = test.left.target if test.left.__class__.__name__ == "NamedExpr" else test.left
            name = dotted(left)
            return name and (name, op in ("Is", "Eq"))
    return None


def constant_truth(test):
    if test.__class__.__name__ == "Constant":
        return bool(test.value)
    return None


def condition_key(test, outcome, state):
    """A condition as (text, outcome), so that a later test of the same thing is recognised."""
    kind = test.__class__.__name__
    if kind == "UnaryOp" and test.op.__class__.__name__ == "Not":
        return condition_key(test.operand, not outcome, state)
    if kind == "Name":
        value = state.env.get(test.id)
        if value is not None and value.kind == "test":
            return value.of[0], value.of[1] == outcome
        return test.id, outcome
    if kind == "Attribute":
        return dotted(test), outcome
    is_none = none_test(test)
    if is_none:
        return is_none[0] + " is None", is_none[1] == outcome
    if kind == "Compare" and len(test.ops) == 1:
        left, right = test.left, test.comparators[0]
        sides = [dotted(s) or repr(getattr(s, "value", "")) for s in (left, right)]
        op = test.ops[0].__class__.__name__
        if op in ("Eq", "NotEq", "Is", "IsNot"):
            return " == ".join(sides), (op in ("Eq", "Is")) == outcome
        return (" %s " % op).join(sides), outcome
    return None, outcome


def condition_keys(test, state):
    """What holds when the test is true."""
    if test.__class__.__name__ == "BoolOp":
        if test.op.__class__.__name__ == "And":
            return [pair for part in test.values for pair in condition_keys(part, state)]
        return []
    key, outcome = condition_key(test, True, state)
    if not key:
        return []
    name, is_none, _ = key.partition(" is None")
    if not name.isidentifier():
        return [(key, outcome)]
    empty = outcome if is_none else not outcome  # a session is true, so `if session` and `is not None` agree
    value = state.env.get(name)
    names = [n for n, v in state.env.items() if v is value] if value is not None and value.kind not in ("const", "none") else []
    return [pair for n in {name, *names} for pair in ((n, not empty), (n + " is None", empty))]


# ── Rules: one function each, called where the fault can appear ──────────────────────────────────────────────────────


def with_word(asyn, flow):
    return "async with" if asyn or asyn is None and flow.is_async else "with"


OF_A_SESSION = {"what": ("会话", "session"), "name": "session", "close": "close()"}
OF_A_TRANSACTION = {"what": ("事务", "transaction"), "name": "tx", "close": "commit()、rollback() 或 close()"}


def acquired(flow, thing):
    """The words of a message on a session, or on a transaction, that stays open."""
    call, enter = shown(thing.node), with_word(thing.asyn, flow)
    call += "" if call.endswith(")") else "()"
    if thing.kind == TX:
        return {**OF_A_TRANSACTION, "call": call, "with_": enter + (" await" if thing.asyn else "")}
    return {**OF_A_SESSION, "call": call, "with_": enter}


def neo101_102(flow, thing, where):
    """At the end of a function: the session, or the transaction of a session that stays open, may be open at these exits."""
    call, args = thing.node, acquired(flow, thing)
    if not where and not thing.lost:
        return
    if thing.closed:
        line = next((s.why[thing] for k, s in where if thing in s.why), call.lineno)
        flow.module.report("NEO102", call, line=str(line), **args)
    elif not thing.passed and not thing.handed and (thing.lost or any(k in ("fall", "return") for k, _ in where) or only_raises(flow)):
        flow.module.report("NEO101", call, **args)


def only_raises(flow):
    return not {"fall", "return"} & flow.exits.states.keys()


def neo103(flow, thing, where):
    """At the end of a function: a driver that it made."""
    closed = thing.managed or closes_at_each_end(flow, thing)
    if thing.handed and not closed or thing.dormant and not thing.closed:
        return
    if thing.again:
        if (thing.closed or thing.again == "anew") and per_call(flow, thing):
            neo103_per_call(flow.module, thing)
        return
    if thing.managed and thing.kept:
        return  # closed at exit, and kept until then
    if thing.closed:
        if per_call(flow, thing):
            neo103_per_call(flow.module, thing)
        if not flow.is_module and not may_be_lent(flow.func):
            flow.module.built.append((flow, thing))
    elif thing.passed:
        if thing.lent and not thing.kept and per_call(flow, thing):
            neo103_per_call(flow.module, thing)
    elif thing.lost and only_raises(flow) or any(k in ("fall", "return") for k, _ in where):
        if thing.closers:
            neo103_never_closed(flow.module, thing.node)
        elif per_call(flow, thing):  # that its class never closes it is reported there
            neo103_per_call(flow.module, thing)


def is_cached(decorators):
    """Does one of these decorators keep what the function gives, and give it again?"""
    return any(word in name for name in decorators for word in ("cache", "singleton", "memo", "once"))


def is_dependency(func):
    """Does FastAPI, or a GraphQL router, call this function for each request, to give what it returns to a route?"""
    if func.cls is not None or is_cached(func.decorators):
        return False
    texts = [func.module.text, *(text for text in others_of(func.module) if imports_name(text, func.module.path, func.name))]
    return any(word + imported_as(text, func.name) + end in text for text in texts for word in ("Depends(", "context_getter=", "context_value=") for end in (")", ","))


def closed_where_it_is_injected(func):
    """Does each route close what this dependency gives it: `session=Depends(get_session)`, later `session.close()`?"""
    closing = []
    for text in (func.module.text, *(text for text in others_of(func.module) if imports_name(text, func.module.path, func.name))):
        for at in occurrences(text, "Depends(" + imported_as(text, func.name)):
            param = text[text.rfind("\n", 0, at) + 1 : at].rpartition("(")[2].rpartition(", ")[2].partition(":")[0].partition("=")[0].strip()
            if param.isidentifier():
                ends = [end for end in (text.find(form, at) for form in ("\ndef ", "\nasync def ", "\n@", "\nclass ")) if end >= 0]
                closing.append(closes_parameter(text[text.rfind("def ", 0, at) : min(ends, default=len(text))], param, ("close",)))
    return bool(closing) and all(closing)


ROUTES = frozenset(  # last names of decorators: a request, a message, an event or the clock calls the function
    "get post put delete patch route websocket tool task api_route command_tool call_tool message on_message event handles handler on subscribe listener cron callback_query scheduled_job field mutation subscriber actor defn middleware action_callback subscription custom_route on_request on_response on_chat_start".split()
)
TOOLS = frozenset(("tool", "function_tool", "kernel_function", "shared_task", "handles", "handler", "receiver"))
EVENTS = frozenset("mcp.resource mcp.prompt server.resource server.prompt bot.command commands.hybrid_command bot.hybrid_command tree.command commands.command app_commands.command commands.slash_command bot.slash_command tasks.loop".split())
VIEWS = ("Resource", "View", "ViewSet", "HTTPEndpoint", "RequestHandler", "Mutation")  # ends of names of classes whose methods answer requests
VERBS = frozenset("get post put delete patch list retrieve create do_GET do_POST mutate".split())
TOOL_METHODS = ("execute", "run", "_run", "_arun", "arun", "call", "forward")  # of a class whose base is a …Tool: a model calls them
DISPATCHERS = (  # functions by which a server calls its tools, or answers requests
    "call_tool", "execute_tool", "run_tool", "handle_call_tool", "lambda_handler", "on_get", "on_post", "on_put", "on_delete",
)  # fmt: skip
CONFIGURATION = ("self", "settings", "config", "cfg", "conf", "app", "args")  # parameters that hold the same in each call
COMMANDS = ("import typer", "from typer", "import click", "from click", "import argparse", "from argparse")
SCRIPTS = ("__main__", *COMMANDS)
TEARDOWNS = ("tearDown", "asyncTearDown", "tearDownClass", "teardown_method", "teardown_class", "teardown")
SETUPS = ("setUp", "asyncSetUp", "setUpClass", "setup_method", "setup_class")  # they may say what is to be cleaned up later
LENT = ("driver", "client", "session", "conn", "connection", "store", "graph")  # ends of names of parameters by which a caller may share its own


def per_call(flow, thing):
    """Is this function called once per request or per item, so that the driver is too?"""
    if (flow.is_module or flow.func.name == "main" and flow.func.cls is None) and is_page(flow.module):
        text, at = flow.module.text, flow.module.span(thing.node)[0]
        typed = any(name + " = st.text_input(" in text for name in address_names(thing.node))  # it tries what somebody has typed in
        return not typed and runs_at_each_click(text, at, functions_around(text, at))
    if flow.is_module:
        return False
    address = address_names(thing.node)
    for loop in (loop for loop in thing.loops if hasattr(loop, "target")):
        if mentions_name(loop.target, address):
            return False  # a driver has one address
        if last_name(loop.iter) != "range" and not is_fixed(flow, loop.iter):
            return True
    for decorator in getattr(flow.node, "decorator_list", ()):
        target = decorator.func if decorator.__class__.__name__ == "Call" else decorator
        if is_route([dotted(target)], flow.module.text):
            return not named_by_request(flow.node.args, thing.node, (*read_from_request(flow.node), *made_of_parameters(flow.func)))
    func, once = flow.func, is_cached(flow.func.decorators) or any("fixture" in name for name in flow.func.decorators)
    if is_test(flow.module.path) or once or may_be_lent(func) or named_by_request(func.node.args, thing.node, made_of_parameters(func)) or settings_of(func, thing.node):
        return False
    return called_often(flow, func, [name for name in address if name in func.params])


def address_names(call):
    """The names in the address that a driver is given."""
    return [name for whole in getattr(call, "args", ())[:1] for part in subtree(whole) if (name := getattr(part, "id", ""))]


def made_of_parameters(func):
    """The local names that hold a parameter which is no configuration, or a text made of it."""
    return made_of(func, [name for name in func.params if name.rpartition("_")[2] not in CONFIGURATION])


def made_of(func, names):
    """The local names that are taken out of these: `host, user = creds`, `address = uri.replace("nornic", "bolt")`, `auth = (user, password)`."""
    found = []
    for node in statements(func.node.body):
        if node.__class__.__name__ == "Assign":
            value = node.value.func.value if node.value.__class__.__name__ == "Call" and node.value.func.__class__.__name__ == "Attribute" else node.value
            parts = subtree(value) if value.__class__.__name__ == "Tuple" else (value,)
            if any(getattr(part, "id", "") in (*names, *found) for part in parts):
                found += [part.id for target in node.targets for part in subtree(target) if part.__class__.__name__ == "Name"]
    return found


def settings_of(func, call):
    """`settings = Settings.of(tenant)`, `Client(settings)`: does what the caller names decide which settings the object has?"""
    names = [arg.id for arg in getattr(call, "args", ()) if arg.__class__.__name__ == "Name"]
    for node in statements(func.node.body) if names and func.params else ():
        if node.__class__.__name__ == "Assign" and node.value.__class__.__name__ == "Call" and dotted(node.targets[0]) == names[0]:
            given = [getattr(part, "id", "") for whole in (*node.value.args, *(keyword.value for keyword in node.value.keywords)) for part in subtree(whole)]
            return any(name in func.params and name.rpartition("_")[2] not in CONFIGURATION for name in given)
    return False


def probes(module):
    """Is this a file of health checks, which something asks for every few seconds?"""
    if "health" not in "/".join(module.path.replace("\\", "/").split("/")[-2:]):
        return False
    return not any(word in module.text for word in SCRIPTS) or module.path in module.project.served(module.project.texts(module.path, False))


def is_fixed(flow, node):
    """Is this a list that is written out, or a name of one: `for mode in ("fast", "exact")`?"""
    values = [node]
    if node.__class__.__name__ == "Name":
        values = [each.value for each in statements(flow.node.body) if each.__class__.__name__ == "Assign" and node.id in [dotted(target) for target in each.targets]]
    return bool(values) and all(value.__class__.__name__ in ("List", "Tuple") and value.elts for value in values)


def called_often(flow, func, addresses=()):
    """Does what it is, what it does, or who calls it say that this function is called many times? addresses: the parameters that tell
    it the address.
    """
    if func.name == "__call__" and "get_response" in func.module.text:
        return True  # a middleware of Django
    if func.name.startswith("__") or func.name in ("main", "lifespan"):
        return False
    bases = [last_name(base) for base in func.cls.node.bases] if func.cls is not None else []
    if func.name in VERBS and any(base.endswith(VIEWS) for base in bases) or func.name in TOOL_METHODS and any(base.endswith("Tool") for base in bases):
        return True
    if func.name in ("execute", "poke") and any(base.endswith(("Operator", "Sensor")) for base in bases):
        return True  # of Airflow
    if func.name.lstrip("_") in DISPATCHERS or any(base.endswith("Servicer") or base.endswith("Middleware") and func.name == "dispatch" for base in bases):
        return True
    if flow.runs_given or (func.cls is None or "Health" in func.cls.name) and probes(func.module):
        return not only_in_script(func)
    if flow.module.searches >= SEARCHES:
        return False
    flow.module.searches += 1
    return called_again(func, addresses) or (func.cls is not None or func.name not in ("run", "cli")) and called_by_request(func)


def may_be_lent(func):
    """Has it a parameter by which the caller may give a driver to share?"""
    a = func.head.args
    params = a.posonlyargs + a.args + a.kwonlyargs
    return any(param.arg.endswith(LENT) and not tells_another(param, func.module) for param in params)


def tells_another(param, module):
    """Does its annotation say that this is something else: `include_graph: bool`, `session: ScanSession`, a session of SQLAlchemy?"""
    told = getattr(param.annotation, "id", "")
    other = told.endswith("Session") and told.removesuffix("Session") not in ("", "Async", "Neo4j")
    return told in ("bool", "str", "int", "float", "dict", "list") or other or foreign_root(module.imports.get(told, ("",))[0])


def built_by_each(module):
    """Three methods or more of a class build a driver of their own and close it, or three functions that others import do, or get
    one from the same function or class: they could share one. A script, which calls each once, is no such file.
    """
    if is_test(module.path):
        return
    groups = {}
    for flow, thing in module.built:
        if flow.func.cls is not None:
            if not is_command_line(module) and (not is_script(module) or used_elsewhere(module.project, module.path, flow.func.cls.name)):  # of commands, one runs in each process
                groups.setdefault(flow.func.cls, []).append((flow, thing))
        elif not (is_script(module) or used_by_scripts(module)) and not mentions_name(thing.node, from_caller(flow.func)):
            own = dotted(getattr(thing.node, "func", None)).endswith("GraphDatabase.driver")  # then others have to use it
            if not own or any(imports_name(other, module.path, flow.func.name) for other in others_of(module)):
                groups.setdefault(shown(thing.node), []).append((flow, thing))
    for built in groups.values():
        if len({flow for flow, _ in built}) > 2:
            for _, thing in built:
                neo103_per_call(module, thing)


def used_by_scripts(module):
    """Do only scripts import this file, each of which runs once?"""
    others = others_of(module)
    serves = any(word in module.text for word in (*SERVERS, "mcp"))
    return bool(others) and not serves and all(runs_once(text) for text in others)


def is_script(module):
    """Does each function of this file run once: in a script, or as a stage of a command whose file imports it?"""
    return any(word in module.text for word in SCRIPTS) or any(word in text for word in COMMANDS for text in others_of(module))


def from_caller(func):
    """The parameters of a function, and the names that it takes out of them: `host, user, password = creds`."""
    return [*func.params, *made_of(func, func.params)]


def neo103_per_call(module, thing):
    neo103_anew(module, thing.node, shown(thing.node))


def neo103_anew(module, node, call):
    module.report("NEO103", node, call=call, problem=("每次调用都新建", "built anew on each call"))


def neo103_never_closed(module, node):
    module.report("NEO103", node, call=shown(node), problem=("从不关闭", "never closed"))


def neo103_closed_too_early(module, node):
    module.report("NEO103", node, call=shown(node), problem=("每个请求结束时都关闭", "closed at the end of each request"))


def read_from_request(node):
    """The local names of a route that hold what it reads from its request: `body = request.get_json()`."""
    values = [(each.targets[0], getattr(each.value, "value", each.value)) for each in statements(node.body) if each.__class__.__name__ == "Assign"]
    return {dotted(target) for target, value in values if dotted(getattr(value, "func", value)).startswith("request.")}


def named_by_request(a, call, read=()):
    """Do the driver's address and login come from the request (or from these names)? Then there is no one driver to share."""
    params = a.posonlyargs + a.args
    defaults = [None] * (len(params) - len(a.defaults)) + a.defaults
    given = set(read)
    for param, default in [*zip(params, defaults), *zip(a.kwonlyargs, a.kw_defaults)]:
        if param.arg.rpartition("_")[2] not in CONFIGURATION and not any(last_name(part) == "Depends" for whole in (param.annotation, default) if whole for part in subtree(whole)):
            given.add(param.arg)
    login = [keyword.value for keyword in getattr(call, "keywords", ()) if keyword.arg in ("auth", None)]  # None: of **settings
    if call.__class__.__name__ == "Call" and not dotted(call.func).endswith("GraphDatabase.driver"):
        login += call.args[1:3]  # create_driver(uri, user, password)
    given.update(param.arg for param in (a.kwarg,) if param is not None)
    wholes = [*getattr(call, "args", ())[:1], *login]
    return len(wholes) > 1 and all(any(getattr(part, "id", "") in given for part in subtree(whole)) and not configured(whole) for whole in wholes)


def configured(node):
    """`runtime.settings.uri`: the same in each call, whatever is given."""
    return any(part.attr in CONFIGURATION for part in subtree(node) if part.__class__.__name__ == "Attribute")


def is_application(path):
    """Is this an attribute of the application, which all requests share: `app.session`, `request.app.state.session`, click's `ctx.obj`?"""
    return "app.state." in path or path.startswith(("app.", "application.")) or path == "ctx.obj"


def belongs_to_request(path, module):
    """Is this an attribute of what is new in each request: Flask's `g.driver`, `request.state.driver`, Sanic's `request.ctx.driver`?"""
    return path.startswith(("request.state.", "request.ctx.")) or path.startswith("g.") and module.imports.get("g", ("",))[0] in ("flask", "quart")


def store(flow, target, base, value, state):
    """`base.attr = value`: who closes it now?"""
    module = flow.module
    own = base is not None and base.kind in ("inst", "class") and flow.func.cls is not None and base.of is flow.func.cls
    if own and value.kind == "coro" and value.of is not None and value.of.kind == TX and value.api:
        family, name = "".join(cls.module.segment(cls.node) for cls in base.of.line()), dotted(target)
        later = any(not text_goes_on(family, at + 6 + len(name)) for at in occurrences(family, "await " + name))  # tx = await self.tx
        if name + "." in family and not later:
            neo202(flow, value.node)
    for thing in flow.reachable(value):
        if thing.kind == RESULT:
            continue
        thing.kept = True
        if value.kind in (SESSION, TX) and is_application(dotted(target)) and any(word in module.text for word in (*SERVERS, "import FastAPI", "APIRouter(")):
            neo104(flow, target, (thing,))
        if thing.kind == TX or not thing.closers:
            continue
        mine = flow.things.get(thing.key) is thing
        made_here = thing.kind in (DRIVER, CLIENT) and thing.owned and mine
        if made_here and not thing.dormant and belongs_to_request(dotted(target), module):
            neo103_per_call(module, thing)
        elif thing.owned and thing.kind in (DRIVER, CLIENT) and ("state." in dotted(target) or thing.kind == CLIENT and is_application(dotted(target)) and any(word in module.text for word in (*SERVERS, "click"))):
            module.shared.append((dotted(target.value).rpartition(".")[2] + "." + target.attr, thing))
        elif made_here and base is not None and base.kind == "class" and not own and base.of.module is module and not thing.dormant:
            module.shared.append((dotted(target), thing))
        elif made_here and not thing.dormant and base is None and holds_anything(target.value, flow):
            module.shared.append((dotted(target), thing))
        asleep = thing.dormant and value.kind == "inst" and not is_woken(module, target.attr, value.of.openers(), flow.func.cls if own else None)
        itself = own and base.kind == "class" and value.kind == "inst" and value.of is base.of  # cls._instance = cls(): see neo103_singletons()
        if thing.owned and mine and own and not (asleep or thing.managed or itself) and (value.kind in TRACKED or thing.kind == CLIENT) and state.bits.get(thing) == OPEN:
            if base.kind == "class" and thing.kind != SESSION:
                module.class_kept.append((base.of, target.attr, thing))
            if not base.of.closes(target.attr, thing.closers) and not closed_from_outside(base.of, target.attr, thing) and not never_makes_it(flow, target):
                if thing.kind == SESSION:
                    module.report("NEO101", thing.node, **acquired(flow, thing))
                else:
                    neo103_never_closed(module, thing.node)
        elif thing.owned and own and value.kind == "many" and thing.kind in (DRIVER, CLIENT) and base.kind == "inst":
            module.cached.append((flow.func, "self." + target.attr, thing))
        if thing.param is not None and own and not base.of.closes(target.attr):
            continue
        if thing.kind == DRIVER and thing.owned and not own and value.kind == "inst" and borrows_for_good(value.of, module):
            continue  # `app.users = Users(driver)`: nobody can close it there
        flow.hand_over(Value(value.kind, things=(thing,)), state)


def never_makes_it(flow, target):
    """`self.client = client or Client()`: is the class whose __init__ this is always given a client in its place, or never built?"""
    func, module = flow.func, flow.module
    if func.name != "__init__" or not users_known(module):
        return False
    if not is_named(func.cls):
        return True
    spare = [alternatives(value) for each in statements(func.node.body) if each.__class__.__name__ == "Assign" for to, value in pairs(each) if dotted(to) == dotted(target)]
    given = [part.id for parts in spare if len(parts) > 1 for part in parts if getattr(part, "id", "") in func.params]
    return bool(given) and all(is_always_given(func, param) for param in given)


def is_named(cls):
    """Does any code of this file or of another one speak of this class?"""
    module = cls.module
    return uses_name(module.text.replace("class " + cls.name, ""), cls.name) or used_elsewhere(module.project, module.path, cls.name)


def is_always_given(func, param):
    """Does each call that builds an object of this class, in a test or not, give it something for this parameter?"""
    module, name, first = func.module, func.cls.name, func.params[0] == param
    texts = {**module.project.texts(module.path, True), module.path: module.text}
    calls = [text[at + len(name) + 1 : closing_bracket(text, at + len(name))] for text in texts.values() for at in words_in(text, name) if text.startswith("(", at + len(name))]
    return bool(calls) and all(param + "=" in call or first and call.strip() and not call.lstrip().startswith("*") and "=" not in call.partition(",")[0] for call in calls)


def text_goes_on(text, at):
    """Does a name, or what it holds, go on at this place of a text?"""
    after = text[at : at + 1]
    return after == "." or after.isidentifier() or after.isdigit()


def holds_anything(node, flow):
    """Is this a global name for `threading.local()` or `SimpleNamespace()`, whose attributes may be anything?"""
    values = flow.module.constants().get(getattr(node, "id", ""), ()) if not flow.is_module else ()
    return bool(values) and all(last_name(getattr(value, "func", None)) in ("local", "SimpleNamespace") for value in values)


def store_in_class(flow, cls, attr, value, state):
    """`client = Client()` in the body of a class, or a cached property that returns a new one: who closes it?"""
    for thing in flow.reachable(value):
        if thing.owned and thing.kind in (DRIVER, CLIENT) and not thing.dormant and flow.things.get(thing.key) is thing and state.bits.get(thing, OPEN) == OPEN:
            if flow.is_module:
                flow.module.class_kept.append((cls, attr, thing))
            if thing.closers and not cls.closes(attr, thing.closers) and not closed_from_outside(cls, attr, thing):
                neo103_never_closed(flow.module, thing.node)
    flow.hand_over(value, state)


def borrows_for_good(cls, module):
    """Does a class keep what it is given, and neither close it nor have it closed from outside: `users.driver.close()`?"""
    init = cls.method("__init__")
    given = init.names if init is not None else ()
    attrs = [dotted(node.targets[0])[5:] for node in statements(init.node.body) if node.__class__.__name__ == "Assign" and getattr(node.value, "id", "") in given] if init is not None else ()
    if init is None and any(last_name(getattr(each, "func", each)) == "dataclass" for each in cls.node.decorator_list):
        attrs = [*cls.fields(), "driver", "neo4j", "client", "store", "graph"]  # it may be inside of another
    if not attrs or cls.closing() or not all(each.bases()[1] for each in cls.line()):
        return False
    if any(may_close(name) and func.module.mentions(func.head, ["self." + attr for attr in attrs]) for name, func in cls.methods.items()):
        return False  # in its own way: for method, each in (("close", self.store), …)
    attrs += [name for name, func in cls.methods.items() if func.is_property and any(gives(func.module.segment(func.head), "self." + attr) for attr in attrs)]
    among_tests = not {"test", "tests"}.isdisjoint(module.path.replace("\\", "/").split("/"))  # a helper of theirs
    others = module.project.texts(module.path, True).values() if among_tests else others_of(module)
    return not closed_through(attrs, (module.text, cls.module.text, *others, *others_of(cls.module)))


def closed_through(attrs, texts):
    """Does a text close what some object but `self` holds in one of these attributes: `engine.store.close()`, `engine.store.driver.close()`?"""
    forms = [f".{attr}.{inner}{closer}" for attr in attrs for closer in CLOSERS for inner in ("", "driver.", "_driver.")]
    return any(not text.endswith("self", 0, at) for text in texts for form in forms for at in occurrences(text, form))


def is_woken(module, attr, openers, cls=None):
    """Does anybody ask what is kept in this attribute to connect, or give it to somebody else? For `self.attr` of a class, the class
    itself counts, and what reaches the object under another name.
    """
    start, end = module.span(cls.node) if cls is not None else (0, len(module.text))
    for text in (module.text, *others_of(module)):
        for at in words_in(text, attr):
            after, own = at + len(attr), text.endswith("self.", 0, at)
            if text[at - 1 : at] != "." or not text[at - 2 : at - 1].isidentifier() or own and not (text is module.text and start <= at < end):
                continue
            if text.startswith(".", after):
                called = text[after + 1 : after + 60].partition("(")[0].split()
                if called and called[0].rstrip(",):]") in openers:
                    return True
            elif not (text.startswith((" = ", ":", " import "), after) or text.endswith(("if self.", "not self.", "and self.", "attr(self."), 0, at)):
                return True
    return False


def closed_from_outside(cls, attr, thing):
    """Does the file, or for an object of the project's own class one that imports it, close `x.attr` of some object but `self`?"""
    call = "." + attr + ".close"
    if call in cls.module.text.replace("self" + call, "").replace("cls" + call, ""):
        return True
    calls = ["." + attr + "." + word for word in CLOSERS] if thing.kind == CLIENT else ()
    for text in others_of(cls.module) if calls else ():
        derived = any(form in text for form in ("(" + cls.name + ")", "(" + cls.name + ",", ", " + cls.name + ")", "." + cls.name + ")"))
        if any(call in (text if derived else text.replace("self" + call, "")) for call in calls):
            return True
    return False


def neo104(flow, node, things):
    for thing in things:
        if thing.kind in (SESSION, TX) and thing.shared is not flow:
            thing.shared = flow
            what = ("同一个会话", "one session") if thing.kind == SESSION else ("同一个事务", "one transaction")
            flow.module.report("NEO104", node, name=what, call=shown(node))


def neo201(flow, node, inner):
    call = shown(node) if node.__class__.__name__ == "Call" else dotted(node) + "()"
    right = f"async with await {call} as session:"
    flow.module.report("NEO201", node, call=call, what=("协程", "a coroutine"), lack="await", right=right)


def neo201_generator(flow, value):
    """An asynchronous generator without @asynccontextmanager is no context manager either."""
    lack = "@asynccontextmanager"
    what = ("异步生成器", "an asynchronous generator")
    right = f"{lack} async def {value.of.name}(…):"
    flow.module.report("NEO201", value.node, call=shown(value.node), what=what, lack=lack, right=right)


def neo202(flow, node):
    flow.module.report("NEO202", node, call=shown(node))


def neo203(flow, value, state):
    if not (value.api or value.fresh or value.of.__class__ is Value and value.of.kind in TRACKED) or value.asyn is not True or value.node is None:
        return
    if value.of is not None and value.of.kind == TX and value.api:
        neo202(flow, value.node)
    else:
        flow.module.report("NEO203", value.node, call=shown(value.node))


def neo203_callback(flow, node, name, value):
    """`stack.callback(session.close)` calls close() without awaiting it."""
    if name in ("callback", "register") and value.of[0].asyn is True and value.of[0].kind in (SESSION, DRIVER):
        flow.module.report("NEO203", node, call=shown(node))


def neo204(flow, node, kind):
    what = {SESSION: ("会话", "a session"), TX: ("事务", "a transaction"), DRIVER: ("驱动", "a driver"), RESULT: ("结果", "a result")}[kind]
    flow.module.report("NEO204", node, call=shown(node), what=what)


def neo205(flow, node, value):
    if "async def session(" in flow.module.text and not flow.module.neo4j:
        return
    for thing in value.things:
        thing.owned = False
    flow.module.report("NEO205", node, call=shown(node))


def result_name(thing):
    return thing.slot or shown(thing.node)


def neo301(flow, thing, node, use):
    if (thing, node.lineno) not in flow.module.told:  # `next(iter(result))` is one fault
        flow.module.told.add((thing, node.lineno))
        flow.module.report("NEO301", node, name=result_name(thing), use=use)


def neo302(flow, thing, node, use):
    flow.module.report("NEO302", node, name=result_name(thing), use=use)


def neo303(flow, thing):
    """A result that nothing ever reads, of an auto-commit query that returns rows."""
    query = flow.queries.get(thing.node)
    if query and any(owner.kind == SESSION for owner in thing.owners) and returns_rows(query):
        flow.module.report("NEO303", thing.node, call=shown(thing.node))


def query_rules(flow, node, base, name, args, state):
    """`run()`, `execute_query()` and `execute_read(f)`: the rules about the query and its parameters."""
    query = node.args[0] if node.args else None
    scope = flow.scope_of(query.id) if query.__class__.__name__ == "Name" else None
    if scope is not None and query.id in scope.params:
        scope.runs_given.add(query.id)
    text = None
    if query is None:
        query = next((k.value for k in node.keywords if k.arg in ("query", "query_")), None)
    is_function = name in RETRIERS
    if query is not None and not is_function:
        text = flow.text_of(query)
        if base.kind == SESSION:
            flow.queries[node] = flow.latest_text(query) or text
        neo601(flow, query)
    neo401(flow, node, name, text, args)
    if flow.loops:
        neo501(flow, node, name, query, text, base)
    if name != "execute_query" and not is_function and base.kind == SESSION:
        neo902(flow, node, query)


def neo401(flow, node, name, text, args):
    for keyword in node.keywords:
        if keyword.arg == "timeout" and not (text and "$timeout" in text):
            meaning = ("它成了查询参数 $timeout", "it becomes the query parameter $timeout")
            if name in RETRIERS:
                value = args[0][2] if args else None
                if value is not None and value.kind == "func" and takes_timeout(value.of):
                    return
                meaning = ("它会传给事务函数", "it is passed to the transaction function")
            flow.module.report("NEO401", node, call=shown(node), meaning=meaning)


def takes_timeout(func):
    """Does a transaction function do something with a `timeout` that it is given?"""
    a = func.head.args
    body = func.node.body if func.node.body.__class__ is list else [func.node.body]
    parts = [part for statement in body for part in subtree(statement)]
    if any(param.arg == "timeout" for param in a.posonlyargs + a.args + a.kwonlyargs):
        return any(getattr(part, "id", "") == "timeout" for part in parts)
    if a.kwarg is None:
        return False
    runs = [part for part in parts if part.__class__.__name__ == "Call" and last_name(part.func) == "run" and part.args]
    given = [value for run in runs for value in (*run.args[1:], *(keyword.value for keyword in run.keywords))]
    only_parameters = sum(getattr(part, "id", "") == a.kwarg.arg for part in parts) == sum(getattr(value, "id", "") == a.kwarg.arg for value in given)
    return not only_parameters or any("$timeout" in str(getattr(run.args[0], "value", "$timeout")) for run in runs)


RETRYABLE = frozenset(
    "Exception BaseException Neo4jError DriverError TransientError ServiceUnavailable SessionExpired DatabaseUnavailable".split()
)


def neo402(flow, handler, names):
    """In a transaction function: a handler that keeps a retryable error from the driver."""
    if names and not RETRYABLE.intersection(names):
        return
    raised = False
    for statement in handler.body:
        for node in subtree(statement, False):
            if node.__class__.__name__ == "Raise":
                if node.exc is None or handler.name and dotted(node.exc) == handler.name:
                    return
                raised = True
    fate = ("替换了", "replaces") if raised else ("吞掉了", "swallows")
    flow.pending.append(("NEO402", handler, {"caught": ", ".join(names) or "", "fate": fate}))


FOREIGN_WORDS = (
    "llm", "openai", "anthropic", "httpx", "aiohttp", "http_client", "asyncio.sleep", "anyio.sleep", "embed", "ollama",
    "litellm", "completion", "ainvoke", "requests.", "chat.", "generate_text", "rerank",
)  # fmt: skip


def neo403(flow, call, state):
    """An await that has nothing to do with the database, while a transaction or a result is open."""
    name = dotted(call.func).lower()
    if not any(word in name for word in FOREIGN_WORDS) or "session.run" in name or "tx.run" in name:
        return
    args = {"call": shown(call)}
    if flow.streams:
        flow.module.report("NEO403", call, what=("结果", "a result"), **args)
        return
    for thing, bits in state.bits.items():
        if bits == OPEN and thing.kind == TX:
            flow.module.report("NEO403", call, what=("事务", "a transaction"), **args)
            return
    for value in state.env.values():
        if value.kind == RESULT and any(state.bits.get(t) == OPEN for t in value.things):
            flow.module.report("NEO403", call, what=("结果", "a result"), **args)
            return
    if any(t.kind == TX and t.param == 0 for t in flow.things.values()):
        flow.pending.append(("NEO403", call, {"what": ("事务", "a transaction"), **args}))


def neo501(flow, node, name, query, text, base):
    """A query in a loop over items, with the item as its parameter."""
    loop = next((l for l in reversed(flow.loops) if l.__class__.__name__ != "While"), None)
    if loop is None or text and "UNWIND" in text.upper():
        return
    generators = getattr(loop, "generators", None) or [loop]
    names = set()
    for generator in generators:
        iterated = generator.iter
        if iterated.__class__.__name__ == "Name":  # starts = range(0, n, size)
            iterated = next((e for e in flow.assigned().get(iterated.id, ()) if dotted(e) == "range()"), iterated)
        source = dotted(iterated).lower()
        target = dotted(generator.target).lower()
        if "chunk" in source or "batch" in source or "batch" in target or "chunk" in target:
            return
        if source.endswith("range()") and (len(iterated.args) > 2 or target in ("_", "attempt", "i", "retry", "n")):
            return
        names.update(n.id for n in subtree(generator.target) if n.__class__.__name__ == "Name")
    if loop.__class__.__name__ in ("For", "AsyncFor"):
        for inner in statements(loop.body):
            if inner.__class__.__name__ == "Assign" and mentions_name(inner.value, names):
                names.update(n.id for t in inner.targets for n in subtree(t) if n.__class__.__name__ == "Name")
    is_function = name in RETRIERS
    if not is_function and (query is None or query_varies(flow, query, names)):
        return
    given = list(node.args[1:]) + [k.value for k in node.keywords if k.value is not query]
    if any(mentions_name(arg, names) for arg in given):
        flow.module.report("NEO501", node, call=shown(node))


def query_varies(flow, query, names):
    if mentions_name(query, names):
        return not (query.__class__.__name__ == "Name" and any(
            e.__class__ is not Item and e.__class__.__name__ == "Constant" for e in flow.assigned().get(query.id, ())
        ))
    return False


def targets(loop):
    """What a loop or a comprehension assigns in each round."""
    return [part.target for part in getattr(loop, "generators", (loop,)) if hasattr(part, "target")]


def mentions_name(node, names):
    return any(n.__class__.__name__ == "Name" and n.id in names for n in subtree(node))


def neo601(flow, query):
    """A value that came from outside is formatted into the query."""
    found = tainted(flow, query, 0, set())
    if found is not None:
        node, name = found
        flow.module.report("NEO601", node, name=name)


def tainted(flow, node, depth, seen):
    """(the string expression, the name of what is formatted into it), or None."""
    kind = node.__class__.__name__
    if depth > 6:
        return None
    first = node.values[0] if kind == "JoinedStr" and node.values else getattr(node, "left", None)
    if str(getattr(first, "value", "")).strip().upper() in ("EXPLAIN", "PROFILE"):
        return None  # the whole query is the caller's
    if kind == "JoinedStr":
        for part in node.values:
            if part.__class__.__name__ == "FormattedValue":
                name = unsafe(flow, part.value, depth + 1, seen)
                if name:
                    return node, name
        return None
    if kind == "BinOp":
        if node.op.__class__.__name__ == "Mod":
            right = node.right.elts if node.right.__class__.__name__ == "Tuple" else [node.right]
            for part in right:
                name = unsafe(flow, part, depth + 1, seen)
                if name:
                    return node, name
            return None
        for part in (node.left, node.right):
            found = tainted(flow, part, depth + 1, seen)
            if found is None and part.__class__.__name__ not in ("Constant", "JoinedStr", "BinOp") and is_text(flow, node):
                name = unsafe(flow, part, depth + 1, seen)
                found = name and (node, name) or None
            if found is not None:
                return found
        return None
    if kind == "Name":
        if node.id in seen:
            return None
        seen.add(node.id)
        flow = flow.scope_of(node.id)
        for expr in flow.assigned().get(node.id, ()) if flow is not None else ():
            if expr.__class__ is not Item:
                found = tainted(flow, expr, depth + 1, seen)
                if found is not None:
                    return found
        return None
    if kind == "Call":
        name = last_name(node.func)
        if name == "format" and node.func.__class__.__name__ == "Attribute":
            for part in list(node.args) + [k.value for k in node.keywords]:
                unsafe_name = unsafe(flow, part, depth + 1, seen)
                if unsafe_name:
                    return node, unsafe_name
            return None
        if name in ("Query", "dedent", "cast", "strip"):
            parts = node.args[-1:] if name == "cast" else node.args[:1] or [node.func]
            return tainted(flow, parts[0], depth + 1, seen) if parts else None
        return None
    if kind == "IfExp":
        return tainted(flow, node.body, depth + 1, seen) or tainted(flow, node.orelse, depth + 1, seen)
    return None


def is_text(flow, node):
    return any(part.__class__.__name__ == "JoinedStr" or part.__class__.__name__ == "Constant" and part.value.__class__ is str for part in subtree(node))


CHECKS = ("sanit", "escap", "quote", "valid", "safe", "clean", "check", "allow", "assert", "ensure", "whitelist", "normali", "require")
NUMBERS = frozenset(("int", "float", "bool", "len", "range", "hash", "abs", "round", "min", "max"))


def unsafe(flow, node, depth, seen):
    """The name of a value from outside in this formatted expression, or ""."""
    kind = node.__class__.__name__
    if depth > 7 or kind == "Constant":
        return ""
    if kind == "Name":
        name = node.id
        flow = flow.scope_of(name)
        if name.isupper() or flow is None or name in flow.checked():
            return ""
        expressions = flow.assigned().get(name)
        if expressions:
            if name in seen:
                return ""
            seen.add(name)
            for expr in expressions:
                if expr.__class__ is Item:
                    source = expr.iter
                    root = dotted(source).partition(".")[0].rstrip("()")
                    if root.isupper() or source.__class__.__name__ in ("List", "Tuple", "Set", "Constant"):
                        continue
                    if root and unsafe_root(flow, root, depth, seen):
                        return name
                    continue
                found = tainted(flow, expr, depth + 1, seen)
                inner = found[1] if found else unsafe(flow, expr, depth + 1, seen)
                if inner:
                    return inner
            return ""
        if name in flow.params:
            return "" if harmless_annotation(flow, name) else name
        return ""
    if kind == "Attribute":
        root = dotted(node).partition(".")[0]
        flow = flow.scope_of(root) or flow
        if root in ("self", "cls", "settings", "config") or node.attr.isupper() or not root or dotted(node) in flow.checked():
            return ""
        if root in flow.params and not harmless_annotation(flow, root) or root in flow.assigned():
            return dotted(node) if unsafe_root(flow, root, depth, seen) else ""
        return ""
    if kind == "Subscript":
        root = dotted(node.value).partition(".")[0]
        if root and root not in ("self", "cls") and not root.isupper() and unsafe_root(flow, root, depth, seen):
            return dotted(node.value) + "[…]"
        return ""
    if kind == "Call":
        name = last_name(node.func)
        lowered = name.lower()
        if name in NUMBERS or any(word in lowered for word in CHECKS):
            return ""
        if node.func.__class__.__name__ == "Attribute":
            if name == "join" and node.args:
                return unsafe_elements(flow, node.args[0], depth + 1, seen)
            if name == "replace" and getattr(node.args[0] if node.args else None, "value", None) == "`":
                return ""  # it cannot end a quoted name
            if name in ("upper", "lower", "strip", "title", "capitalize", "replace", "get", "format"):
                found = unsafe(flow, node.func.value, depth + 1, seen)
                return found or (unsafe(flow, node.args[0], depth + 1, seen) if name == "format" and node.args else "")
        if name in ("str", "repr", "dumps"):
            return unsafe(flow, node.args[0], depth + 1, seen) if node.args else ""
        return ""
    if kind == "IfExp":
        return unsafe(flow, node.body, depth + 1, seen) or unsafe(flow, node.orelse, depth + 1, seen)
    if kind in ("BoolOp", "JoinedStr", "BinOp"):
        if kind == "BinOp" and node.op.__class__.__name__ not in ("Add", "Mod"):
            return ""
        found = tainted(flow, node, depth + 1, seen) if kind != "BoolOp" else None
        if found:
            return found[1]
        for part in node.values if kind == "BoolOp" else () if kind == "JoinedStr" else (node.left, node.right):
            name = unsafe(flow, part, depth + 1, seen)
            if name:
                return name
    return ""


def unsafe_elements(flow, node, depth, seen):
    """What `", ".join(node)` puts into the text."""
    kind = node.__class__.__name__
    if kind in ("ListComp", "GeneratorExp"):
        names = {n.id for g in node.generators for n in subtree(g.target) if n.__class__.__name__ == "Name"}
        source = node.generators[0].iter
        root = dotted(source).partition(".")[0].rstrip("()")
        element = node.elt
        if not mentions_name(element, names):
            return ""
        if element.__class__.__name__ == "Call" and any(w in last_name(element.func).lower() for w in CHECKS):
            return ""
        if any(any(w in last_name(c.func).lower() for w in CHECKS) for c in subtree(element) if c.__class__.__name__ == "Call"):
            return ""
        if any(node.generators[0].ifs):
            return ""
        return root if root and not root.isupper() and unsafe_root(flow, root, depth, seen) else ""
    if kind in ("List", "Tuple"):
        for part in node.elts:
            found = tainted(flow, part, depth + 1, seen)
            if found:
                return found[1]
        return ""
    if kind == "Name":
        flow = flow.scope_of(node.id)
        if flow is None:
            return ""
        if node.id in flow.params:
            return "" if node.id in flow.checked() else node.id
        for expr in flow.assigned().get(node.id, ()):
            if expr.__class__ is Item or node.id in seen and depth > 6:
                continue
            found = tainted(flow, expr, depth + 1, seen)
            if found:
                return found[1]
            if expr.__class__.__name__ in ("ListComp", "GeneratorExp"):
                name = unsafe_elements(flow, expr, depth + 1, seen)
                if name:
                    return name
    return ""


def unsafe_root(flow, root, depth, seen):
    """Does this name come from a parameter?"""
    flow = flow.scope_of(root)
    if flow is None:
        return False
    if root in flow.checked() or root.isupper():
        return False
    if root in flow.params:
        return not harmless_annotation(flow, root)
    if depth > 6 or root in seen:
        return False
    seen.add(root)
    for expr in flow.assigned().get(root, ()):
        source = expr.iter if expr.__class__ is Item else expr
        if source.__class__.__name__ in ("Constant", "List", "Tuple", "Set", "Dict") or filtered(source):
            continue
        if dotted(source).endswith(".get()") and dotted(source).partition(".")[0].isupper():
            continue  # out of a fixed table
        for node in subtree(source):
            if node.__class__.__name__ == "Name" and node.id != root and unsafe_root(flow, node.id, depth + 1, seen):
                return True
    return False


def filtered(node):
    """`[k for k in keys if k in ALLOWED]`"""
    tests = [test for generator in getattr(node, "generators", ()) for test in generator.ifs]
    return any(c.__class__.__name__ == "In" for test in tests for n in subtree(test) for c in getattr(n, "ops", ()))


def harmless_annotation(flow, name):
    a = flow.node.args
    for param in a.posonlyargs + a.args + a.kwonlyargs:
        if param.arg == name and param.annotation is not None:
            names = [n.id for n in subtree(param.annotation) if n.__class__.__name__ == "Name"]
            text = " ".join(n for n in names if n not in ("Optional", "Union"))
            return text in ("int", "float", "bool", "UUID", "datetime", "date") or text.endswith("Enum") or "Literal" in text
    return False


def neo901(flow, node, value):
    flow.module.report("NEO901", node, call=shown(node))


def neo902(flow, node, query):
    if query is None or flow.timed or last_name(query) == "Query":
        return
    for expr in flow.assigned().get(dotted(query), ()) if query.__class__.__name__ == "Name" else ():
        if expr.__class__ is not Item and last_name(expr) == "Query":
            return
    flow.module.report("NEO902", node, call=shown(node))


def neo903(flow, handler, names):
    for statement in handler.body:
        for node in subtree(statement, False):
            kind = node.__class__.__name__
            if kind == "Raise" or kind == "Call" and dotted(node.func).partition(".")[0].lower().strip("_") in (
                "logger", "log", "logging", "print", "self", "traceback",
            ):  # fmt: skip
                return
    flow.module.report("NEO903", handler, caught=", ".join(names) or "")


# ── Who calls it: by the text of the files, because most of them are not parsed ──


def is_test(path):
    """Is this a file of tests?"""
    *directories, name = path.replace("\\", "/").split("/")
    return name.startswith(("test_", "conftest")) or name == "tests.py" or name.endswith("_test.py") or directories[-1:] in (["tests"], ["test"])


def is_lent(func, place, arg):
    """Is a function given a driver here that it can use in place of one of its own: `Client.open(uri, driver=driver)`?"""
    params = func.names
    return 0 <= place < len(params) and params[place].endswith(LENT) and getattr(arg, "value", arg) is not None and "if " + params[place] in func.module.segment(func.head)


def has_stand_ins(module):
    """Is this a file of tests which may replace the driver, so that nothing tells whether it is a real one?"""
    return is_test(module.path) and any(says(module.text, word) for word in STAND_INS)


def stem(path):
    """The name by which another file imports this one."""
    parts = path.replace("\\", "/").split("/")
    return parts[-2] if parts[-1] == "__init__.py" and len(parts) > 1 else parts[-1].rpartition(".")[0]


def indent_of(text, at):
    """(where the line starts, how far it is indented)"""
    start = text.rfind("\n", 0, at) + 1
    line = text[start : start + 200]
    return start, len(line) - len(line.lstrip(" \t"))


BLOCKS = ("if ", "elif ", "else:", "try:", "except", "finally:", "for ", "async for ", "while ", "with ", "async with ")


def headers_around(text, at, words=("def ", "async def ", "class ")):
    """The lines of `def` and `class` around a place, from the inside: (where it starts, its text)."""
    start, limit = indent_of(text, at)
    while start > 0 and limit > 0:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        body = line.lstrip(" \t")
        width = len(line) - len(body)
        if body and width < limit and body.startswith((*words, *BLOCKS)):
            limit = width
            if body.startswith(words):
                yield start, body


def functions_around(text, at):
    """The lines of `def` around a place, from the inside: (where it starts, its text)."""
    return [each for each in headers_around(text, at) if not each[1].startswith("class ")]


def function_around(text, at):
    """The text of the outermost function around a place; all of it if there is none."""
    functions = functions_around(text, at)
    return text[functions[-1][0] : end_of_block(text, functions[-1][0], at)] if functions else text


def end_of_block(text, start, at):
    """Where the block ends whose first line starts at `start`, looked for from the line of `at` on."""
    (_, width), end = indent_of(text, start), text.find("\n", at)
    while end >= 0:
        following = text.find("\n", end + 1)
        line = text[end + 1 : following if following >= 0 else len(text)]
        if line.strip() and len(line) - len(line.lstrip(" \t")) <= width:
            return end
        end = following
    return len(text)


def decorators_before(text, start):
    """The names after @ on the lines before a `def`."""
    depth = 0  # of the brackets around the lines of a long one
    while start > 0:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        depth += line.count(")") - line.count("(")
        if line.startswith("@"):
            yield line[1:].partition("(")[0]
            depth = 0
        elif depth <= 0 and (not line.endswith((")", ",", '"', "'", "]")) or line.startswith(("return", "def "))):
            return


def is_route(names, text=""):
    """Do these decorators make a function one that is called for each request? text: of its file; Dash has callbacks, Typer has others."""
    dash = "from dash " in text or "import dash" in text
    return any(name in EVENTS or name.rpartition(".")[2] in (ROUTES if "." in name else TOOLS) or dash and name.rpartition(".")[2] == "callback" for name in names)


def calls_of(text, name, is_method, module=""):
    """Where a text calls a function, or gives it to another, such as Depends(); module: the name of the function's file."""
    modules = through_module(text, module)
    for at in occurrences(text, name):
        after = at + len(name)
        before = text[at - 1 : at]
        dotted_by = text.endswith(".", 0, at) if is_method else before != "." or module and text.endswith(modules, 0, at)
        if before.isidentifier() or before.isdigit() or not dotted_by or text.endswith(NEW_LOOP, 0, at):
            continue
        lead = text[text.rfind("\n", 0, at) + 1 : at]
        if "#" in lead or in_a_text(lead) or "``" in lead or in_docstring(text, at):  # a comment, a text
            continue
        called = text.startswith("(", after) and not text.endswith("def ", 0, at)
        start = at - len(name_before(text, at))  # self.name, agent.name, views.name
        in_executor = not lead.strip() and "".join(text[max(0, at - 120) : at].split()).endswith("run_in_executor(None,")
        alone = not lead.strip() and (registers(text, at) or text[at - 200 : at].rstrip().endswith(CALLS_IT))
        given = text.startswith((")", ",", "]"), after) and (text.endswith(TAKERS, 0, start) or alone or in_executor)
        if called or given:
            yield at


def in_a_text(lead):
    """Has the line a quote open at this place, and no brace of an f-string behind it? lead: what stands before the place on its line."""
    quotes = [lead.rfind(quote) for quote in ('"', "'") if lead.count(quote) % 2]
    return any("{" not in lead[quote:] or lead[max(0, quote - 1) : quote] not in ("f", "F") for quote in quotes)


def imports_name(text, file, name):
    """Does a text import this function of that file, or its module?"""
    if stem(file) not in text or name not in text:
        return False
    named = any(part.split()[0] == name for _, _, parts in imports_from(text) for part in parts)
    return named or any(form + name in text for form in through_module(text, stem(file)))


def imports_when_loaded(text, file, name):
    """Does a text import this name of that file at its top? It keeps what the name held then."""
    return any(source.endswith(stem(file)) and name in [part.split()[0] for part in parts] for source, _, parts in imports_from(text, True))


def imported_as(text, name):
    """What a text calls a function that it imports: `g` after `import f as g`."""
    alias = text.partition(" " + name + " as ")[2].partition("\n")[0].rstrip(",) ")
    return alias if alias.isidentifier() else name


def through_module(text, module):
    """What stands before a name of this module in a text that imports the module: `tools.`, or `t.` after `import tools as t`."""
    alias = module and text.partition(module + " as ")[2].partition("\n")[0]
    return (module + ".", alias + ".") if alias.isidentifier() else (module + ".",)


def uses_class(text, file, owner, name, objects):
    """Does a text name this class or one of its objects, or import the file that may hold one and call a method of this name?"""
    return owner in text or stem(file) in text and ("_" in name or any(word_in(text, each) for each in objects)) or any(f".{each}.{name}(" in text for each in objects)


def objects_of(text, owner):
    """The global names of a text that hold an object of a class, and the functions that say they return one."""
    names = [text[text.rfind("\n", 0, at) + 1 : at] for at in occurrences(text, " = " + owner + "(")]
    names += [function_before(text, at) for form in ("-> " + owner + ":", '-> "' + owner + '":') for at in occurrences(text, form)]
    return [name for name in names if name.isidentifier()]


GIVEN_AS = ("func=", "coroutine=", "fn=", "handler=", "endpoint=", "on_click=", "on_change=")
MAPS = ("map(", "unordered(", "map(partial(", "unordered(partial(")  # call it for each item
RUNS_IT = ("run_async(", "run_async_task(", "run_sync(", "run_in_threadpool(", "async_to_sync(")
CALLS_IT = ("Depends(", "add_task(", "add_job(", "enqueue(", ".do(", ".click(", ".change(", "add_tool(", "submit(", "to_thread(", "target=", *RUNS_IT, *GIVEN_AS)  # before a function that is given
EVERY = ("add_handler(", "PeriodicCallback(", "cron(", "add_job(", "run_repeating(", "run_daily(", "enqueue(", ".do(", ".subscribe(")  # something calls it for each message, or every few seconds
TOOLBOXES = ("FunctionTool(", "function_tool(", "tools=[", "tools = [", "bind_tools([", "from_defaults(")  # a model calls what is in them
TAKERS = (", ", *CALLS_IT, *MAPS, *EVERY, *TOOLBOXES)
REGISTRATIONS = (
    "add_node(", "add_tool(", "add_api_route(", "add_route(", "register_tool(", "registry.register(", "tools.register(", "manager.register(", "dispatcher.register(", "worker.register(", *EVERY,
    "add_get(", "add_post(", "web.get(", "web.post(", "web.put(", "web.delete(", "Route(", " path(", "[path(", "re_path(",
    "Interface(", ".click(", ".change(", *TOOLBOXES,
)  # fmt: skip
NEW_LOOP = ("asyncio.run(", "run_until_complete(", "anyio.run(")  # a driver belongs to its event loop
USERS = 500  # that many classes of a scan are searched for in files that say nothing else of the driver
SITES = 300  # that many calls are followed before a search gives up
SEARCHES = 50  # that many functions, classes and global names of a file are searched for in others
LOOPS = ("def ", "async def ", "class ", "for ", "async for ", "while ")
ASKING = (*LOOPS, "with ", "async with ", "if ")  # an `if` asks whether something is missing


def is_command_line(module):
    """Does this file read the arguments of a command line?"""
    return any(word in module.text for word in COMMANDS)


def only_in_script(func):
    """Is this function called below `if __name__ == "__main__":` only?"""
    text = func.module.text
    sites = list(islice(calls_of(text, func.name, func.cls is not None), SITES))
    main = text.find("\nif __name__ ==")
    imported = func.cls.name if func.cls is not None else func.name
    return 0 <= main < min(sites, default=0) and not any(imports_name(other, func.module.path, imported) for other in others_of(func.module))


def called_again(func, addresses=()):
    """Does one function of the same file call this one twice, one call after the other, or in a loop, or does it call itself? Or is
    what calls it called in a loop, but for a loop that gives these parameters another address each time?
    """
    text, pending, seen = func.module.text, [(func.name, func.cls is not None)], set()
    if func.cls is None and any(name.rpartition(".")[2] == "task" for name in func.decorators) and any(True for _ in occurrences(text, func.name + ".map(")):
        return True  # of Prefect
    while pending and len(seen) < SEARCHES:
        name, is_method = pending.pop()
        callers, itself = set(), ("def " + name + "(", "async def " + name + "(")
        for at in islice(calls_of(text, name, is_method), SITES):
            if is_method and (name == "run" and not text.endswith("self.", 0, at) or not seen and of_another_class(text, at, func.cls.name)):  # session.run(), subprocess.run()
                continue
            around = list(headers_around(text, at, LOOPS))
            start, header = around[0] if around else (0, "")
            if is_method and not seen and around and text.endswith("self.", 0, at) and not of_one_family(text, func.cls.name, class_of(around[-1][1])):
                continue
            again = is_each(header) or for_each_item(text, at) or header.startswith("while ") and goes_on(text, start)
            if again and not asks_the_item(text, at, header) and (seen or not is_given_the_item(text, at, header, func.params, addresses)):
                return True
            caller = start, next((begin for begin, _ in headers_around(text, at, BLOCKS)), start)
            recursive = any(line.startswith(itself) for _, line in around) and (not is_method or text.endswith("self.", 0, at))
            if not seen and (recursive or header and caller in callers):
                return True
            callers.add(caller)
            outer, of_class = header.partition("def ")[2].partition("(")[0], len(around) > 1 and around[1][1].startswith("class ")
            if outer == "__init__" and of_class:  # whoever builds an object of this class calls it
                outer, of_class = class_of(around[1][1]), False
            if outer not in ("", "main", "__init__", name) and not is_command_line(func.module):
                pending.append((outer, of_class))
        seen.add(name)
        pending = [each for each in pending if each[0] not in seen]
    return False


def of_another_class(text, at, owner):
    """Is the object whose method stands at this place one of another class: `syncer = OtherSyncer()`?"""
    name = name_before(text, at - 1)
    if name in ("", "self"):
        return False
    ends = [place + len(name) for place in words_in(text, name)]
    made = [text[end + 3 : end + 80].partition("(")[0] for end in ends if text.startswith(" = ", end)]
    return bool(made) and owner not in made and all(each[:1].isupper() for each in made)


def class_of(header):
    """The name in the line of a `class`."""
    return header[6:].partition(":")[0].partition("(")[0].strip()


def of_one_family(text, owner, other):
    """May `self` in one class be an object of the other: the same one, or one that is based on it in this text?"""
    return owner == other or any(each in classes_based_on(text, base) for each, base in ((owner, other), (other, owner)))


def registers(text, at):
    """Is the function at this place given to something that calls it for each request: a graph's node, an agent's tool, a route, a
    worker's task?
    """
    before = text[max(0, at - 300) : at]
    of_tool = text.endswith(GIVEN_AS, 0, at) and any(word in before for word in ("Tool(", "from_function("))
    inside = [before[before.rfind(word) :] for word in REGISTRATIONS if word in before]  # perhaps over several lines
    of_worker = "functions = [" in before and "]" not in before.rpartition("functions = [")[2]  # arq's WorkerSettings
    return of_tool or of_worker or any(closing_bracket(part, 0) < 0 for part in inside)


def lent_as(func):
    """The global names of context managers that are made of this function: `session = asynccontextmanager(give_session)`."""
    text = func.module.text
    calls = [at for at in occurrences(text, "contextmanager(") if text[at + 15 : at + 80].lstrip().startswith(func.name)] if func.cls is None else ()
    targets = [text[text.rfind("\n", 0, at) + 1 : at].partition(" =")[0] for at in calls]
    return [target for target in targets if target.isidentifier()]


def stands_in_loop(text, at):
    """Does the innermost block around a place, or a comprehension, go through a collection?"""
    start, header = next(headers_around(text, at, LOOPS), (0, ""))
    again = header.startswith("while ") and goes_on(text, start)
    return not asks_the_item(text, at, header) and (is_each(header) or for_each_item(text, at) or again)


def goes_on(text, start):
    """Is the `while` that starts here a job that runs again and again: it pauses in each round, and nothing leaves it, or it asks somebody
    what to do?
    """
    body = text[start : end_of_block(text, start, start)]
    return " input(" in body or any(word in body for word in ("sleep(", ".wait(")) and not any(word in body for word in ("break", "return"))


def asks_the_item(text, at, header):
    """`for command in COMMANDS: command.handle(args)`: is it a method of another object in each round?"""
    receiver = name_before(text, at - 1) if text[at - 1 : at] == "." else ""
    return bool(receiver) and word_in(header.partition(" in ")[0], receiver)


def is_given_the_item(text, at, header, params, addresses):
    """`for uri in uris: read(uri)`, `[read(uri) for uri in uris]`: does the item go into one of these parameters?"""
    start, end = text.find("(", at) + 1, closing_bracket(text, at)
    if not header.startswith(("for ", "async for ")):
        header = text[end + 1 : text.find("\n", end)].strip()
    names = header.partition("for ")[2].partition(" in ")[0].strip("() ").split(",")
    for place, part in enumerate(text[start:end].split(",")):
        keyword = part.partition("=")[0].strip() if "=" in part else params[place] if place < len(params) else ""
        if keyword in addresses and any(word_in(part, name.strip()) for name in names):
            return True
    return False


def is_each(header):
    """Does this line go through a collection? With range() it may be a retry."""
    return header.startswith(("for ", "async for ")) and "range(" not in header


def for_each_item(text, at):
    """Is the function at this place called in a comprehension, `[f(x) for x in items]`, or given to map()?"""
    if text.endswith(MAPS, 0, at):
        return True
    end = closing_bracket(text, at)
    after = text[end + 1 : end + 200] if end >= 0 else ""
    line = after.lstrip().partition("\n")[0]
    return is_each(line) and not (after.lstrip(" ").startswith("\n") and line.rstrip().endswith(":"))  # that is the next statement


def closing_bracket(text, at):
    """Where the bracket that opens behind this place closes, or -1 if it does not within 300 characters."""
    depth, opening = 0, text.find("(", at)
    for place in range(opening, min(opening + 300, len(text))) if opening >= 0 else ():
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    return -1


def called_by_request(func, unasked=False):
    """Does a request reach this function: a route calls it, or calls what calls it? unasked: and not just if something is missing."""
    texts = {**func.module.project.texts(func.module.path), func.module.path: func.module.text}
    pending = [(func.module.path, name, func.cls.name if func.cls else "") for name in (func.name, *lent_as(func))]
    outer = func.outer if not any(form + func.name + "(" in func.module.text for form in NEW_LOOP) else None
    while outer is not None and outer.head.__class__.__name__ != "Module":  # what holds a nested function may give it away: `retry(probe)`
        if is_route([dotted(getattr(decorator, "func", decorator)) for decorator in getattr(outer.head, "decorator_list", ())]):
            return True
        for path, names, decorated in decorated_by(outer, texts):
            if is_route(names):
                return True
            pending.append((path, decorated, ""))
        outer = outer.outer
    seen, sites = set(pending), 0
    while pending and sites < SITES:
        file, name, owner = pending.pop()
        objects = objects_of(texts[file], owner) if owner else ()
        for path, text in texts.items():
            if name not in text or path != file and not (uses_class(text, file, owner, name, objects) if owner else imports_name(text, file, name)):
                continue
            if path != file and not owner and takes_from_another(func.module.project, file, path, (name,), texts):
                continue
            if path.endswith("__init__.py") and path != file and not owner and (path, name, "") not in seen:
                seen.add((path, name, ""))
                pending.append((path, name, ""))  # the package passes it on
            named = name if owner or path == file else imported_as(text, name)
            for at in islice(calls_of(text, named, bool(owner), stem(file)), SITES):
                sites += 1
                if name == "run" and (not (registers(text, at) or owner and is_made_by(text, name_before(text, at - 1).rpartition(".")[2], owner)) or of_another_class(text, at, owner)):
                    continue  # session.run(), subprocess.run()
                if unasked and name == func.name and next(headers_around(text, at, ASKING), (0, ""))[1].startswith("if "):
                    continue
                if text.endswith("Depends(", 0, at) or registers(text, at):
                    return True
                commands = owner and any(word in each for word in COMMANDS for each in (text, func.module.text))
                if (path != func.module.path or owner) and stands_in_loop(text, at) and not commands:
                    return True  # and not one command of a program after the other, until one is the one that was asked for
                headers = list(headers_around(text, at))
                functions = functions_around(text, at)
                if runs_at_each_click(text, at, functions):
                    return True
                if not functions or any(is_cached(decorators_before(text, start)) for start, _ in functions):
                    continue
                caller = functions[-1][1].partition("def ")[2].partition("(")[0]
                inside = headers[-1][1] if headers[-1][1].startswith("class ") else ""
                if owner and path == file and text.endswith("self.", 0, at) and not of_one_family(text, owner, class_of(inside)):
                    continue
                routed = any(is_route(decorators_before(text, start), text) for start, _ in functions)
                if caller == "__call__" and "get_response(" in text or "(rx.State)" in inside and not caller.startswith("_"):
                    return True  # a middleware of Django, an event of Reflex
                if routed or caller.lstrip("_") in DISPATCHERS or "Servicer)" in inside or caller == "dispatch" and "Middleware)" in inside or caller in VERBS and any(base in inside for base in VIEWS) or caller in TOOL_METHODS and "Tool)" in inside:
                    return True
                entry = path, caller, class_of(inside)
                if caller == "__init__" and entry[2]:
                    entry = path, entry[2], ""  # whoever builds an object of this class calls it
                nested = [(path, header.partition("def ")[2].partition("(")[0], "") for _, header in functions[:-1]]  # button.click(answer)
                for each in (entry, *nested):
                    if each not in seen and each[1] not in ("__init__", "main", "cli"):
                        seen.add(each)
                        pending.append(each)
    return False


def decorated_by(func, texts):
    """(file, names of the decorators, its name) for each function that has this one among its decorators."""
    if func.cls is not None or "\n    return " not in func.module.segment(func.head):
        return
    for path, text in texts.items():
        if func.name not in text or path != func.module.path and not imports_name(text, func.module.path, func.name):
            continue
        form = "@" + (func.name if path == func.module.path else imported_as(text, func.name))
        for at in islice(occurrences(text, form), SITES):
            start = text.find("def ", at)
            start = text.rfind("\n", 0, start) + 1
            names = list(decorators_before(text, start)) if start > 0 else []
            if form[1:] in names:
                yield path, names, text[text.find("def ", start) + 4 :].partition("(")[0]


def runs_at_each_click(text, at, functions):
    """Is this a page of Streamlit, which runs from its first line again at each click, and nothing keeps what is made here?"""
    if "import streamlit" not in text or any(is_cached(decorators_before(text, start)) for start, _ in functions):
        return False
    return not any("session_state" in line and ("not " in line or "None" in line) for _, line in headers_around(text, at, ("if ",)))


def is_page(module):
    """Is this file a page of Streamlit itself, and not what a page imports once and keeps?"""
    if "import streamlit" not in module.text:
        return False
    project, path = module.project, module.path
    return not any(path in project.imported_by(file, text) for file, text in project.texts(path).items() if file != path and word_in(text, stem(path)))


SERVERS = (
    "FastAPI(", "Flask(", "FastMCP(", "Quart(", "Starlette(", "Celery(", "import streamlit", "import gradio", "from django.urls", "from rest_framework",
    "from mcp.server", "uvicorn.run(",
)  # fmt: skip
APPLICATIONS = ("__main__", *SERVERS)


def runs_once(text):
    """Is this the text of a script, and not of something that serves requests?"""
    return ("__main__" in text or "BaseCommand" in text) and not any(word in text for word in SERVERS)


def others_of(module, names=()):
    """The texts of the other files that import this one; names: and not these names from another file that has them too."""
    name, texts = stem(module.path), module.project.texts(module.path)
    return [text for path, text in texts.items() if path != module.path and name in text and not takes_from_another(module.project, module.path, path, names, texts)]


def takes_from_another(project, origin, path, names, texts):
    """Does a file import these names, but not from their origin: from another of the scanned files, which defines them itself?"""
    found = set()
    for source, level, parts in imports_from(texts[path]) if names else ():
        taken = {part.split()[0] for part in parts}.intersection(names)
        if taken:
            file = project.locate(source, level, path)
            defines = file in texts and any(form in texts[file] for each in taken for form in ("def " + each + "(", "\n" + each + " = ", "\n" + each + ": "))
            found.add(defines and file != origin)
    return found == {True}


def users_known(module):
    """Are those who use what this file keeps among the scanned files? One that is scanned alone says nothing of them; if a whole
    application is scanned, there are none but those.
    """
    name = stem(module.path)
    if any(word in module.text for word in APPLICATIONS) or not (name.isidentifier() or name == ""):  # nobody can import 03_figures.py
        return True
    if not (module.defined or module.classes) and any(each.__class__.__name__ in ("For", "While", "With") for each in module.tree.body):
        return True  # a script: there is nothing in it to import
    if any("import " in text and word_in(text, name) for text in others_of(module)):
        return True
    texts = module.project.texts(module.path)
    return any(word in text for text in texts.values() for word in APPLICATIONS[1:]) and module.project.is_whole(module.path)


def words_in(text, word):
    """Where a text holds this name, and not as a part of a longer one."""
    for at in occurrences(text, word):
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (before.isidentifier() or before.isdigit() or after.isidentifier() or after.isdigit()):
            yield at


def word_in(text, word):
    """Does a text hold this name, and not as a part of a longer one?"""
    return any(True for _ in words_in(text, word))


def is_called(func):
    """Does anything use this function, here after its `def` or before, or in a file that imports it?"""
    module = func.module
    if func.name == "main" and func.cls is None:
        return True  # the entry point of a package
    start, end = module.span(func.head)
    outside = module.text[:start].replace("global " + func.name, "") + module.text[end:]
    if is_registered(func) or uses_name(outside, func.name):
        return True
    if func.cls is not None:
        return any(word_in(text, func.name) for text in others_of(module))
    return used_elsewhere(module.project, module.path, func.name)


def is_registered(func):
    """Does a decorator give the function to something that may call it?"""
    return any(d not in ("staticmethod", "classmethod", "contextmanager", "asynccontextmanager") for d in func.decorators)


def is_reached(func, depth=4):
    """Is this function called, and not only by functions of its file that nobody calls?"""
    module = func.module
    if not is_called(func):
        return False
    if depth == 0 or func.name == "main" or is_registered(func) or used_elsewhere(module.project, module.path, func.name):
        return True
    start, end = module.span(func.head)
    callers = [each for each in module.defined if each is not func and each.outer is None and module.mentions(each.head, (func.name,))]
    inside = sum(module.segment(each.head).count(func.name) for each in callers)
    if inside < module.text.count(func.name) - module.text.count(func.name, start, end) or any(each.cls is not None for each in callers):
        return True
    return any(is_reached(each, depth - 1) for each in callers)


def uses_name(text, name):
    """Does the code of a text use this name, other than to import it or to list it in `__all__`?"""
    for at in words_in(text, name):
        lead = text[text.rfind("\n", 0, at) + 1 : at].lstrip()
        imported = lead.startswith(("from ", "import ")) or text.rfind("import (", 0, at) > text.rfind(")", 0, at)
        told = commented(text, at) or in_docstring(text, at) or in_a_text(lead)  # "call init() first"
        listed = "__all__" in text and text[at - 1 : at] in ('"', "'")
        if not (imported or told or listed):
            return True
    return False


def used_elsewhere(project, file, name, seen=()):
    """Does another file use the function of this name that it imports from this file, or from a package that passes it on?"""
    own = stem(file)
    for path, text in project.texts(file).items():
        if path == file or path in seen or name not in text:
            continue
        if any(is_itself(text, at) for form in through_module(text, own) for at in occurrences(text, form + name)) or "getattr" in text and f'"{name}"' in text:
            return True
        for source, level, parts in imports_from(text):
            found = project.locate(source, level, path)
            if found != file and (found is not None or source.rpartition(".")[2] != own):
                continue
            for part in parts:
                there, here = part.split()[0], part.split()[-1]
                here = name if there == "*" else here
                if there in (name, "*"):
                    passed_on = path.endswith("__init__.py") and used_elsewhere(project, path, here, (*seen, file))
                    if passed_on or uses_name(without_idle_managers(project, path, text), here):
                        return True
    return False


def without_idle_managers(project, path, text):
    """The text of a file but for the context managers that nobody uses: a `lifespan` that is never given to the application."""
    for at in reversed([*occurrences(text, "contextmanager\nasync def "), *occurrences(text, "contextmanager\ndef ")]):
        start = text.find("def ", at)
        name, own = text[start + 4 : text.find("(", start)], end_of_block(text, text.find("\n", at) + 1, text.find(":\n", start))
        if not (uses_name(text[:start] + text[own:], name) or any(imports_name(other, path, name) for other in project.texts(path).values())):
            text = text[:start] + text[own:]
    return text


def closing_forms(name, closers):
    """How a text closes what has this name."""
    calls = [name + "." + closer for closer in closers]
    looked_up = (f'getattr({name}, "{closer}"' for closer in closers)
    return (*calls, "with " + name + ":", "with " + name + " as ", "with " + name + ",", "closing(" + name + ")", *looked_up)


def closes_name(text, name, closers):
    """Does a text close what has this name, or what it calls so: `client, _client = _client, None`?"""
    names = {name}
    for at in occurrences(text, "= " + name):
        target = text[indent_of(text, at)[0] : at].strip().partition(",")[0].partition(":")[0]
        if target.replace(".", "").isidentifier() and text[at + 2 + len(name) : at + 3 + len(name)] in (",", "\n", " ", ""):
            names.add(target)
    forms = [form for each in names for form in closing_forms(each, closers)]
    return closes_part(text, name, False) or any(is_itself(text, at) and not commented(text, at) for form in forms for at in occurrences(text, form))


def is_itself(text, at):
    """Does the name at this place stand for itself: not a part of a longer one, no attribute of this name of some object?"""
    return not text[at - 1 : at].isidentifier() and not text.endswith(("self.", "cls."), 0, at)


def commented(text, at):
    """Is this place in a text behind a # on its line?"""
    return "#" in text[text.rfind("\n", 0, at) + 1 : at]


def says(text, form):
    """Does the code of a text have this form, and not just behind a #?"""
    return any(not commented(text, at) for at in occurrences(text, form))


def in_docstring(text, at):
    """Is this place in a text between three quotes that begin a text, not stand in one, as in a pattern?"""
    inside, quote = False, text.find('"""')
    while 0 <= quote < at:
        inside = not inside and text.count("'", text.rfind("\n", 0, quote) + 1, quote) % 2 == 0
        quote = text.find('"""', quote + 3)
    return inside


def closes_parameter(text, name, closers):
    """Does a function of this text close what it is given by this name?"""
    for at in (at for form in closing_forms(name, closers) for at in occurrences(text, form)):
        start = text.rfind("def ", 0, at)
        if start >= 0 and word_in(text[start : text.find(":\n", start)], name):
            return True
    return False


def getters_of(module, name):
    """The functions of a file that return what has this global name."""
    return [func.name for func in module.defined if gives(module.segment(func.head), name)]


def closed_as_given(module, getters, closers):
    """Does somebody close what one of these functions of this file gives?"""
    texts = (without_idle_closers(module, closers), *others_of(module, getters)) if getters else ()
    return any(closes_what_it_gets(text, getter, stem(module.path), closers) for getter in getters for text in texts)


def without_idle_closers(module, closers):
    """The text of a file but for its closing functions, and the closing methods of its classes, that nobody calls."""
    text = module.text
    for func in module.defined:
        if func.cls is None and func.outer is None and func.name.startswith(CLOSERS) and not is_called(func):
            text = text.replace(module.segment(func.head), "")
    for cls in module.classes.values():
        for name, func in cls.methods.items():
            if name in closers and not is_called_of(cls, name):
                text = text.replace(module.segment(func.head), "")
    return text


def gives(text, name):
    """Does a function return what has this name?"""
    return any(text[at + 7 + len(name) : at + 8 + len(name)] in ("", "\n") for at in occurrences(text, "return " + name))


def closes_part(text, name, itself=True):
    """Does a text close something inside of what has this name, `self.server.client.close()`, or (itself) this: `self.server.close()`?"""
    for at in occurrences(text, name + "."):
        end, before = text.find("(", at), text[at - 1 : at]
        called = text[at + len(name) + 1 : end] if end >= 0 else ""
        path = called.replace(".", "").isidentifier() and (itself or "." in called) and not (before == "." or before.isidentifier())
        if path and called.endswith(CLOSERS) and not commented(text, at):
            return True
    return False


def closes_what_it_gets(text, getter, module, closers, is_method=False):
    """Does a text close what it gets from this function of that module, or from a method of this name?"""
    for at in calls_of(text, getter, is_method, module):
        end = text.find(")", at) + 1
        if text.startswith((*["." + closer for closer in closers], ".__"), end) or text.endswith(("with ", "closing("), 0, at) and not text.startswith(".", end):
            return True
        start, _ = indent_of(text, at)
        target = text[start:at].partition(" =")[0].strip()
        if target.endswith("]") and any(target + "." + closer in text for closer in closers):  # app["driver"] = get_driver()
            return True
        if not target.replace(".", "").isidentifier() or text.startswith(".", end):  # `session = get_driver().session()`
            continue
        inside = function_around(text, at)
        if closes_name(text if "." in target or "global " + target in inside else inside, target, closers):
            return True
    return False


def neo103_kept(module):
    """Drivers kept in a global name, or by a cached function: does anybody close them before the process ends?"""
    kept = [each for each in module.kept if each[2].closers and not (each[2].inside and each[2].closed)]
    for names, getter, thing in kept[:SEARCHES]:
        maker = next((func for func in module.defined if func.head.lineno <= thing.node.lineno <= func.head.end_lineno), None)
        if maker is not None and maker.cls is None and users_known(module) and not is_reached(maker):
            continue  # nobody makes it
        if any(closed_by_each_request(module, name, thing.closers) for name in names):
            neo103_closed_too_early(module, thing.node)
        elif stays_open(module, names, getter, thing.closers) or module.project.serves(module.path) and served_open(module, names, getter, thing.closers):
            neo103_never_closed(module, thing.node)


def stays_open(module, names, getter, closers):
    """Does somebody take what is kept in these global names or by this function, and nobody close it?"""
    words = (*closers, "__exit__", "__aexit__")
    getters = [getter] if getter else [each for name in names for each in getters_of(module, name)]
    if not users_known(module) or any(closed_by_name(module, name, words) for name in names):
        return False
    methods = [func for func in module.defined if func.cls is not None and any(gives(module.segment(func.head), name) for name in names)]
    taken = any(is_taken(module, name, getters) for name in names or ("",)) or any(is_called_of(func.cls, func.name) for func in methods)
    return taken and not closed_as_given(module, getters, words)


END_OF_REQUEST = ("teardown_appcontext", "teardown_request", "after_request")


def closed_by_each_request(module, name, closers):
    """`@app.teardown_appcontext`: Flask calls it at the end of each request, not of the application. Does it close the global driver?"""
    closing = [func for func in module.defined if "_" in func.name and func.name.startswith(CLOSERS)]
    texts = (module.text, *module.project.texts(module.path).values()) if closing else ()
    given = [func for func in closing if any(f".{end}({func.name})" in text for end in END_OF_REQUEST for text in texts)]
    ends = [func for func in module.defined if func in given or any(d in END_OF_REQUEST for d in func.decorators)]
    return any(not has_own(func, name) and closes_name(module.segment(func.head), name, closers) for func in ends)


def closed_by_name(module, name, words):
    """Does anybody close what is kept in this global name, here or where it is imported?"""
    closing = [func for func in module.defined if not has_own(func, name) and closes_name(module.segment(func.head), name, words)]
    closing = [func for func in closing if not makes_another(module.segment(func.head), name)]
    if any(is_reached(func) for func in closing if not only_after_failure(module.segment(func.head), name, words)) or not closing and closes_name(module.text, name, words):
        return True
    values = module.constants().get(name, ())
    stale = bool(values) and all(getattr(value, "value", value) is None for value in values)
    others = (text for text in others_of(module, (name,)) if imports_name(text, module.path, name) and not (stale and imports_when_loaded(text, module.path, name)))
    return module.project.closed_elsewhere(name, module.path, stale) or any(closes_name(text, name, words) for text in others)


def makes_another(text, name):
    """Does a function give a global name a new driver after it has closed the old one?"""
    return any(name + " = " + form in text for form in ("GraphDatabase.driver(", "AsyncGraphDatabase.driver("))


def only_after_failure(text, name, closers):
    """Does a function close what has this name only where it has caught an error, to drop a connection that is broken?"""
    places = [at for form in closing_forms(name, closers) for at in occurrences(text, form)]
    return bool(places) and all(handles_error(text, at) for at in places)


def handles_error(text, at):
    """Does this place stand in an `except` that does not catch the end of the program or of the task?"""
    inner = next((header for _, header in headers_around(text, at, ("def ", "async def ", "except")) if header.startswith("except") or "def " in header), "")
    return inner.startswith("except") and not any(end in inner for end in ("Interrupt", "Exit", "Cancelled"))


def has_own(func, name):
    """Does this name mean something of its own in a function, and not the global one?"""
    text = func.module.segment(func.head)
    forms = (name + " = ", name + ": ", "as " + name + ":", "as " + name + ",", "for " + name + " in")
    return "global " + name not in text and (name in func.params or any(form in text for form in forms))


def served_open(module, names, getter, closers):
    """Does the application take it and not close it, though a script does, which is another process?"""
    return not runs_once(module.text) and module.project.while_serving(stays_open, module, names, getter, closers)


def may_connect(module, name, client):
    """Does anybody call a method that connects the client of this global name, or give the client to somebody else?"""
    openers = client.of.openers() if client.kind == "inst" else ()
    for text in (module.text, *[other for other in others_of(module, (name,)) if imports_name(other, module.path, name)]):
        for at in words_in(text, name):
            start, after = indent_of(text, at)[0], at + len(name)
            if text.startswith(".", after):
                if name_after(text, after + 1) in openers and not (text is module.text and in_idle_function(module, at)):
                    return True
            elif not (text.startswith((" =", ":"), after) or text.startswith(("from ", "import "), start)):
                if not never_asks(module, text, at, openers):
                    return True
    return False


def in_idle_function(module, at):
    """Does this place of a file stand in a function that nobody calls?"""
    around = (func for func in module.defined if func.cls is None and func.outer is None and module.span(func.head)[0] <= at < module.span(func.head)[1])
    return any(not is_called(func) for func in around)


def never_asks(module, text, at, openers):
    """Is what stands here given to a class of a scanned file, `Service(client)`, in which nothing is asked to connect?"""
    name = name_before(text, text.rfind("(", 0, at))
    forms = ("class " + name + ":", "class " + name + "(")
    texts = [each for each in module.project.texts(module.path).values() if name and any(form in each for form in forms)]
    return bool(texts) and not any("." + opener + "(" in each for opener in openers for each in texts)


def is_taken(module, name, getters):
    """Does anybody use what has this global name, or take it from one of these functions?"""
    if not getters or name + ".session(" in module.text or any(True for each in getters for _ in calls_of(module.text, each, False)):
        return True
    return any(used_elsewhere(module.project, module.path, each) for each in (*getters, name) if each)


def asks_for(text, name):
    """Does a function look at what a global name holds, or close it, before it gives it something else?"""
    return any(text.startswith((" is", ".", ":"), at + len(name)) or text.endswith(("if ", "not ", "and "), 0, at) for at in words_in(text, name))


def neo103_replaced(module):
    """A driver that a function puts into a global name, `init_driver()`: the one before it stays open, if a request calls it each time."""
    for func, thing in module.replaced[:SEARCHES]:
        if called_by_request(func, True):
            neo103_per_call(module, thing)


def neo103_woken(module):
    """A script, or a fixture, makes the driver that its application keeps, `init_driver()`, `client.connect()` or the one object of a
    class, and ends without closing it.
    """
    tests = is_test(module.path)
    if not module.woken or not (tests or is_single_run(module)) or calls_a_closer(module.text) or not tests and leaves_closing_to_others(module):
        return
    if tests and (has_stand_ins(module) or any("conftest" in path and calls_a_closer(text) for path, text in module.project.texts(module.path, True).items())):
        return
    seen = set()
    for func, call in module.woken[:SEARCHES]:
        if tests and not any("fixture" in name for name in func.decorators):
            continue
        entered = any(form in module.text for form in closing_forms(dotted(getattr(call.func, "value", None)), ()))  # async with client
        if dotted(call.func) not in seen and not entered and (func.head is module.tree or not used_elsewhere(module.project, module.path, func.name)):
            seen.add(dotted(call.func))
            neo103_never_closed(module, call)


def leaves_closing_to_others(module):
    """Does a file that this one imports speak of a file that builds a driver, and close something?"""
    project = module.project
    files = {file for file in project.imported_by(module.path, module.text) if file}
    builders = {stem(file) for file in files if project.builds_driver(file, 0)}
    texts = [project.text(file) for file in files if not project.builds_driver(file, 0)]
    return any(word_in(text, name) and calls_a_closer(text) for text in texts for name in builders)


def is_single_run(module):
    """Is this a script or a command, each run of which is a process of its own, and nothing that serves requests?"""
    return runs_once(module.text) or is_command_line(module) and not any(word in module.text for word in SERVERS)


SHORT_LIVED = ("session", "conn", "connection", "cursor", "cur", "file", "f", "tx", "response", "resp", "spark")  # what a script closes beside its driver


def calls_a_closer(text):
    """Does a text call anything by whose name it may close a driver, or leave that to others?"""
    if any(word in text for word in ("lifespan", "atexit", "closing(", "ExitStack")):
        return True
    for word in (*CLOSERS, *ENDINGS):
        for at in occurrences(text, word):
            end = text.find("(", at)
            if end < 0:
                break
            receiver, _, called = name_before(text, end).rpartition(".")
            meant = word in called if word in CLOSERS else called.lstrip("_").startswith(word)
            if at >= end - len(called) and meant and receiver.rpartition(".")[2] not in SHORT_LIVED and not (commented(text, at) or in_docstring(text, at)):
                return True
    return False


def neo103_cached(module):
    """Drivers put into a dictionary, of the file or of an object: does anything that knows the dictionary close what is in it?"""
    for func, name, thing in module.cached[:SEARCHES]:
        attr = name.rpartition(".")[2]
        asleep = thing.dormant and not any("]." + opener in module.text for opener in CONNECTING)
        at_the_top = func.head is module.tree
        if asleep or not thing.closers or is_test(module.path) or not users_known(module):
            continue
        if at_the_top and (thing.closed or closed_at_the_top(module, attr)) or not (at_the_top or is_called(func) or func.name == "__init__"):
            continue
        if func.cls is not None and not is_named(func.cls) or not at_the_top and closes_at_each_end(func.facts(), thing):
            continue
        closing = []
        for each in module.defined:
            text = module.segment(each.head)
            body = text.partition(":\n")[2]
            by_name = each.cls is not None and each.cls is func.cls and each.name.lstrip("_").startswith(CLOSERS) and (word_in(body, attr) or any(word in body for word in (*CLOSING, *CLOSERS)))
            if by_name or module.mentions(each.head, (*CLOSING, *("." + closer + "(" for closer in thing.closers))) and any(reaches(text, at, name, each.cls, func.cls) for at in words_in(text, attr)):
                closing.append(each)
        used = any(is_called_of(each.cls, each.name) if each.cls is not None else is_called(each) for each in closing)
        elsewhere = any(word_in(text, attr) and any(word in text for word in CLOSING) for text in others_of(module))
        others = [text for text in others_of(module, (func.name,)) if func.cls is not None or "def " + func.name + "(" not in text]
        given = any(closes_what_it_gets(text, func.name, stem(module.path), thing.closers, func.cls is not None) for text in (module.text, *others))
        if not (used or elsewhere or given):
            neo103_never_closed(module, thing.node)


def closes_at_each_end(flow, thing):
    """Does a function close a thing wherever it ends without an error?"""
    return thing.closed and all(state.bits.get(thing, CLOSED) == CLOSED for kind, state in flow.exits.states.items() if kind in ("fall", "return"))


def closed_at_the_top(module, name):
    """Does a statement at the top of the file speak of this name and close something: `for driver in drivers: driver.close()`?"""
    plain = (each for each in module.tree.body if each.__class__.__name__ not in DEFS and module.mentions(each, CLOSING))
    return any(word_in(module.segment(each), name) for each in plain)


def reaches(text, at, name, cls, owner):
    """Is this place of a method the collection of this name: a global one, or `x.drivers` of some object, but `self.drivers` of its own class only?"""
    if "." not in name or not text.endswith(".", 0, at):
        return "." not in name and not text.endswith(".", 0, at)
    return not text.endswith("self.", 0, at) or cls is None or owner is None or cls in owner.line() or owner in cls.line()


def neo103_kept_by_class(module):
    """Drivers kept in an attribute of a class: does anybody call the method that closes them?"""
    for cls, attr, thing in module.class_kept[:SEARCHES]:
        forms = [owner + attr + "." + word for owner in ("self.", "cls.", cls.name + ".") for word in thing.closers]
        closers = [func.name for func in cls.methods.values() if module.mentions(func.head, forms)]
        if closers and users_known(module) and not any(is_called_of(cls, name) for name in closers):
            neo103_never_closed(module, thing.node)


def injected(func):
    """(call of Depends(), the class or function that it names or is annotated with) for the parameters of a function."""
    a = func.head.args
    params = a.posonlyargs + a.args
    defaults = [None] * (len(params) - len(a.defaults)) + a.defaults
    for param, default in [*zip(params, defaults), *zip(a.kwonlyargs, a.kw_defaults)]:
        for call in [part for whole in (default, param.annotation) if whole is not None for part in subtree(whole)]:
            if call.__class__.__name__ == "Call" and last_name(call.func) == "Depends":
                told = param.annotation
                if last_name(getattr(told, "value", None)) == "Annotated":  # Annotated[Client, Depends()]
                    told = getattr(told.slice, "elts", [None])[0]
                yield call, call.args[0] if call.args else told


def neo103_dependencies(module):
    """`Depends(Client)`, `client: Client = Depends()`: FastAPI builds an object of this class for each request, and closes none."""
    for func in module.defined if "Depends(" in module.text else ():
        for call, told in injected(func):
            value = module.resolve(module.evaluate(told)) if last_name(told) in module.clients else None
            if value is not None and value.kind == "class" and ("__init__" in value.of.openers() or value.of.lazy_openers()):
                init = value.of.method("__init__")
                if init is None or not may_be_lent(init):
                    neo103_anew(module, call, value.of.name + "()")


def neo103_singletons(module):
    """Drivers of a class that makes one object for all: does anybody who knows this file close anything?"""
    for cls in module.classes.values() if "GraphDatabase.driver(" in module.text else ():
        if not module.mentions(cls.node, ("GraphDatabase.driver(",)) or module.mentions(cls.node, ("atexit",)) or not cls.one_for_all():
            continue
        closers = [name for name, func in cls.methods.items() if may_close(name) and module.mentions(func.head, (".close(", ".aclose("))]
        if not closers or not users_known(module):
            continue
        serves = module.project.serves(module.path)  # then a script does not count: it is another process
        if module.project.while_serving(is_closed, cls, closers) if serves else is_closed(cls, closers):
            continue
        for func in cls.methods.values():
            for node in subtree(func.node) if module.mentions(func.head, ("GraphDatabase.driver(",)) else ():
                if node.__class__.__name__ == "Call" and dotted(node.func).endswith("GraphDatabase.driver"):
                    target = module.segment(node).partition(" =")[0].strip()
                    if not (target.isidentifier() and closes_name(module.segment(func.head), target, ("close",))):  # that one tries an address
                        neo103_never_closed(module, node)


def is_closed(cls, closers):
    """Does anybody call one of these methods of a class, or close what a function of its file gives, `return Client()`?"""
    return any(is_called_of(cls, name) for name in closers) or closed_as_given(cls.module, getters_of(cls.module, cls.name + "()"), closers)


def is_called_of(cls, name):
    """Does the class itself call this method, a function of its file that is used, or a file that names the class, or a global object
    of it, a method of this name? A test framework calls those that take down what a test has set up.
    """
    if name in TEARDOWNS or name in SETUPS:
        return True
    module = cls.module
    if "_" in name.strip("_") and any("." + name + "(" in text for path, text in module.project.texts(module.path).items() if path != module.path):
        return True  # close_driver() is no method of everything
    constants = module.constants().items()  # _client = Client(), _client = Client.get_instance()
    objects = [each for each, values in constants if any((dotted(getattr(value, "func", None)) + ".").startswith(cls.name + ".") for value in values)]
    others = others_of(module)
    used = "with " if name in ("__exit__", "__aexit__") else "." + name
    if module.mentions(cls.node, [call + name for call in ("self.", "cls.", cls.name + ".")]):
        return True
    strangers = [other.name + used for other in module.classes.values() if other not in cls.line() and cls not in other.line()]
    if any((says(text, used) if used == "with " else calls_on_object(text, used, cls)) and word_in(text, cls.name) for text in others):
        return True
    if any(says(text, used if used == "with " else each + used) or used != "with " and closes_part(text, each) for each in objects for text in others if word_in(text, each)):
        return True
    callers = [func for func in module.defined if func.cls is not cls and module.mentions(func.head, (used,))]
    if callers and used == "with ":
        return True
    plain = [each for each in module.tree.body if each.__class__.__name__ not in DEFS and module.mentions(each, (used,))]
    plain = [each for each in plain if not all(name_before(module.segment(each), at) + used in strangers for at in occurrences(module.segment(each), used))]
    return bool(plain) or any(is_called(func) for func in callers)


def calls_on_object(text, used, cls):
    """Does a text call this method, `.close`, on what may be an object of the class, and not only on what is made by others?"""
    for at in (at for end in ("(", ")", ",", "]") for at in occurrences(text, used + end)):  # on_shutdown=[client.close]
        if not commented(text, at) and not made_by_others(text, name_before(text, at), cls):
            return True
    return False


def name_before(text, end):
    """The name, perhaps with dots in it, that ends at this place of a text."""
    start = end
    while start > 0 and (text[start - 1].isidentifier() or text[start - 1].isdigit() or text[start - 1] == "."):
        start -= 1
    return text[start:end]


def name_after(text, start):
    """The name that starts at this place of a text."""
    end = start
    while text[end : end + 1].isidentifier() or text[end : end + 1].isdigit():
        end += 1
    return text[start:end]


def made_by_others(text, name, cls):
    """Does a text give this name only what other classes make, `db = SessionLocal()`, and none of them a kind of this class?"""
    makers = [maker for at in words_in(text, name) if (maker := maker_at(text, name, at))] if name else ()
    texts = cls.module.project.texts(cls.module.path).values()
    return bool(makers) and not any(
        maker in ("self", cls.name) or not maker[0].isupper() or any(f"class {maker}({cls.name}" in each for each in texts) for maker in makers
    )


def is_made_by(text, name, owner):
    """Does a text give this name an object of this class, or say that it is one: `agent = Agent()`, `agent: Agent`?"""
    return bool(name) and any(maker_at(text, name, at) == owner for at in words_in(text, name))


def maker_at(text, name, at):
    """The class or function whose call or annotation gives a value to the name at this place, "self" for any other value; "" if none does."""
    line, following = text[text.rfind("\n", 0, at) + 1 : at].strip(), text[at + len(name) : text.find("\n", at)]
    called = True
    if following.startswith(" = "):
        value = following[3:].removeprefix("await ")
        called = "(" in value
    elif following.startswith(": "):
        value = following[2:].partition(" = ")[0].partition(",")[0].partition(")")[0].strip('"')
    elif line.endswith(" as") and "with " in line:
        value = line.rpartition("with ")[2]
    else:
        return ""
    maker = value.partition("(")[0].rpartition(".")[2]
    return maker if called and maker.isidentifier() else "self"


def neo103_providers(module):
    """Drivers that a container of dependency_injector makes, `providers.Singleton(GraphDatabase.driver, …)`: does anybody close them?"""
    singletons = "Singleton(" in module.text and "GraphDatabase.driver" in module.text
    if not (singletons or "providers.Factory(" in module.text) or not users_known(module):
        return
    texts = [module.text, *module.project.texts(module.path).values()]
    for owner in (module.tree, *(cls.node for cls in module.classes.values())):
        for node in (each for each in owner.body if each.__class__.__name__ == "Assign"):
            call = node.value if node.value.__class__.__name__ == "Call" and last_name(node.value.func).endswith(("Singleton", "Factory")) else None
            if call is None or not call.args:
                continue
            if last_name(call.func) == "Factory" and last_name(call.args[0]) in module.clients:
                made = module.resolve(module.evaluate(call.args[0]))
                given = [keyword.arg for keyword in call.keywords if keyword.arg and keyword.arg.endswith(LENT)]
                if made is not None and made.kind == "class" and "__init__" in made.of.openers() and not given:
                    neo103_anew(module, call, made.of.name + "()")
            if not dotted(call.args[0]).endswith("GraphDatabase.driver"):
                continue
            if not any(closes_provided(text, last_name(node.targets[0]) + "()") for text in texts):
                neo103_never_closed(module, call)


def closes_provided(text, call):
    """Does a text close what a provider gives: `container.driver().close()`, `driver = container.driver()` … `driver.close()`?"""
    for at in occurrences(text, call):
        target = text[indent_of(text, at)[0] : at].partition(" =")[0].strip()
        if text.startswith(".close", at + len(call)) or target.isidentifier() and closes_name(function_around(text, at), target, ("close",)):
            return not commented(text, at)
    return False


def neo103_shared(module):
    """Drivers put into app.state, or another attribute of the application: does anybody close them there?"""
    shared, closed = module.shared[:SEARCHES] if module.shared and users_known(module) else (), []
    apart = is_test(module.path) and "TestClient(" in module.text and not any(word in module.text for word in ("with TestClient(", "lifespan", "LifespanManager"))
    for path, thing in shared:
        others = module.project.texts(module.path) if not apart else {}  # only `with TestClient(app)` ends it
        texts = [without_idle_closers(module, thing.closers), *(text for file, text in others.items() if file != module.path)]
        if closed_as_given(module, getters_of(module, path), thing.closers) or any(closes_shared(text, path, thing.closers) for text in texts):
            closed.append(thing)  # perhaps under one of several names
    for _, thing in shared:
        if not (thing.closed or thing.passed or thing in closed):
            neo103_never_closed(module, thing.node)


def closes_shared(text, path, closers):
    """Does a text close `….state.attr` or `app.attr`, this path, under this name or another?"""
    named = path.replace(".", ', "') + '"'
    if any(text.rfind("getattr(", 0, at) > text.rfind("hasattr(", 0, at) for at in occurrences(text, named)) and any(word in text for word in CLOSING):
        return True  # getattr(app.state, "driver")
    for at in (at for at in occurrences(text, path) if not text[at - 1 : at].isidentifier()):
        start, end = indent_of(text, at)[0], text.find("\n", at)
        line = text[start : end if end >= 0 else len(text)]
        target = line.partition("=")[0].strip()
        itself = not text.startswith(".", at + len(path))  # and not a session of it
        if any(word in line for word in closers) or itself and target.isidentifier() and closes_name(text, target, closers):
            return True
    return False


def results_kept(module):
    """Results kept on `self` whose session or transaction is over when the method ends: where does another method read them?"""
    for maker, name, code in module.stale:
        for func in maker.cls.methods.values() if name.startswith("self.") else ():
            inside = module.mentions(maker.head, ("self." + func.name + "(",))  # it reads while the session is open
            if func is maker or inside or not module.mentions(func.head, (name,)):
                continue
            for node in readings(func, name):
                module.report(code, node, name=name, use=("读取", "read"))


def readings(func, name):
    """Where a function takes records out of the result of this name; nowhere, if it assigns the name itself."""
    nodes = subtree(func.node)
    if any(dotted(target) == name for node in nodes for target in getattr(node, "targets", ())):
        return
    for node in nodes:
        kind = node.__class__.__name__
        if kind in ("For", "AsyncFor", "comprehension") and dotted(node.iter) == name:
            yield node.iter
        elif kind == "Call":
            method = node.func.__class__.__name__ == "Attribute" and node.func.attr in READS and dotted(node.func.value) == name
            if method or dotted(node.func) in MEASURES - {"bool"} and any(dotted(arg) == name for arg in node.args):
                yield node


def live(value, depth=0):
    """The owners of the results in a returned value, also inside collections."""
    if value is None or depth > 4:
        return ()
    if value.kind == RESULT:
        return value.things
    if value.kind != "many":
        return ()
    parts = value.of if value.of.__class__ is tuple else (value.of,)
    return [thing for part in parts for thing in live(part, depth + 1)]


def managed_rules(module):
    """What only matters because a function is run by execute_read() or execute_write()."""
    for func, call, retrier, discarded, arg in module.managed:
        flow = func.facts()
        if flow is None:
            continue
        here = func.module is module
        read_elsewhere = here and func.name != "<lambda>" and is_called_by_name(module.text, func.name)
        for value, node in flow.returns:
            value = value.of if value is not None and value.kind == "coro" and not flow.is_async else value  # what is awaited there
            if any(t.param == 0 for t in live(value)) and not discarded:
                name = shown(node) if dotted(node) else "tx.run()"
                module.report("NEO302", node if here and not read_elsewhere else arg, name=name, use=("返回", "returned"))
        if here:
            for code, node, args in flow.pending:
                module.report(code, node, **({**args, "retrier": retrier + "()"} if code == "NEO402" else args))


def is_called_by_name(text, name):
    """Does a text call a function, rather than only give it to execute_read()? Whoever does may read the result in time."""
    return any(text.startswith("(", at + len(name)) and not text.endswith("def ", 0, at) for at in words_in(text, name))


def check_module(tree, text, path, options, project, blanks=(), traces=None):
    """All findings of one file, sorted by position. May raise RecursionError on very deep nesting."""
    module = Module(tree, text, path, project, options, blanks, traces)
    top = module.globals()
    for func in module.defined:
        if module.touches_driver(func.head):
            func.facts()
    top.finish()
    managed_rules(module)
    built_by_each(module)
    neo103_kept(module)
    neo103_replaced(module)
    neo103_woken(module)
    neo103_cached(module)
    neo103_kept_by_class(module)
    neo103_dependencies(module)
    neo103_singletons(module)
    neo103_providers(module)
    neo103_shared(module)
    results_kept(module)
    findings = [module.findings[key] for key in sorted(module.findings)]
    module.release()
    project.trim()
    return findings


# ══ Files: walking, decoding, candidates ═════════════════════════════════════════════════════════════════════════════

SKIPPED_DIRECTORIES = frozenset((".git", ".venv", "node_modules", "__pycache__", "site-packages"))
SUFFIXES = (".py", ".pyw")

MAX_BYTES = 8 << 20  # a syntax tree takes up to 140 times the size of its source: 8 MB may need 1 GB of memory
BATCH_BYTES = 1 << 20  # files are read one behind the other into one reused buffer, and searched together
ROOM = 128 << 10  # with less room than this left, the next file starts a new batch
SMALL_SCAN = 1 << 20  # a scan of fewer bytes parses every file, so that syntax errors show anywhere in it
FILES_A_PROCESS = 400  # below this a second process costs more than it saves
DIRECTORIES_A_PROCESS = 500  # the same for a walk: that many directories waiting to be looked into

# O_NONBLOCK: a FIFO put in a file's place after the walk must not hang the scan; where a flag is missing it is 0.
OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)

# Which files can hold a finding, decided by plain searches before anything is parsed. It follows the analysis: a thing
# of the driver comes from a driver, from an acquiring call, or from a receiver called session or tx, and every rule
# speaks of what is then called on it. GATE is searched in every file, the rest only where GATE matched.
GATE = (b"session", b".run(", b"execute_query", b"eo4j")
SHORT_WORD = 8  # strstr finds words of up to this many bytes faster, memmem longer ones
SURE_WORD = "eo4j"  # the text of a file that names the driver's package, or a class after it, has this
ACQUIRING = (b".session(", b"get_session")
METHODS = (b"execute_read", b"execute_write", b"begin_transaction(", b"read_transaction(", b"write_transaction(", b"last_bookmark")
CALLS = (*ACQUIRING, *METHODS, b".run(", b"execute_query", b"GraphDatabase.driver", b"GraphDatabase as ", b"ession.close(", b"eo4j_client.close()", b"_session(", b"_transaction(", b".connect(")
RUN_ON = (b"ession", b"ession()", b"tx", b"txn", b"trans", b"transaction")  # before .run(
SHORT_NAMES = (b" s", b"(s", b" sess", b"(sess", b"ctx")  # the same, together with CYPHER_WORDS only
EXECUTED = (b"ession.execute_read", b"ession.execute_write", b"ession.execute_query")
BEGUN = (b"ession.begin_transaction(", b"ession.read_transaction(", b"ession.write_transaction(")
FOREIGN_RUN = (b"import nox", b"tensorflow")  # their sessions have a run(), too
FOREIGN = (b"sqlalchemy", b"sqlmodel", b"boto", b"requests", b"aiohttp", b"httpx", b"keras", *FOREIGN_RUN)
CYPHER_WORDS = (
    b"MATCH (", b"MATCH(", b"MATCH p", b"MERGE (", b"MERGE(", b"CREATE ", b"UNWIND ", b"RETURN 1", b"CALL ",
    b"match (", b"merge (", b"create (", b"unwind ",
)  # fmt: skip
UTF8_COOKIES = (b"coding: utf-8 ", b"coding: utf-8\n", b"coding: utf-8\r", b"coding:utf-8 ")


class Problem:
    """What could not be checked, and why: `message` is (zh, en). Line and column are 1-based, or 0 for the whole file."""

    __slots__ = ("column", "line", "message", "path")

    def __init__(self, path, message, line=0, column=0):
        self.path, self.message, self.line, self.column = path, message, line, column


class Report:
    """What a scan found: findings, each with its source line; problems; the number of files looked at."""

    __slots__ = ("files", "findings", "problems")

    def __init__(self, findings=(), problems=(), files=0):
        self.findings, self.problems, self.files = list(findings), list(problems), files

    def sort(self):
        self.findings.sort(key=lambda item: (item[0].path, item[0].line, item[0].column, item[0].code))
        self.problems.sort(key=lambda problem: (problem.path, problem.line))

    def pack(self):
        """Plain values that marshal can send through a pipe."""
        findings = [tuple(getattr(f, name) for name in PACKED_FINDING) + (source,) for f, source in self.findings]
        return findings, [(p.path, p.message, p.line, p.column) for p in self.problems]

    def add_packed(self, packed):
        findings, problems = packed
        self.findings += [(Finding(*values), source) for *values, source in findings]
        self.problems += [Problem(*values) for values in problems]


PACKED_FINDING = ("path", "line", "column", "end_line", "end_column", "code", "args")


def unreadable(path, error):
    if isinstance(error, FileNotFoundError):
        return Problem(path, ("文件不存在", "no such file"))
    if isinstance(error, PermissionError):
        return Problem(path, ("没有读取权限", "permission denied"))
    return Problem(path, (f"无法读取：{error.strerror or error}", f"cannot be read: {error.strerror or error}"))


class Worker:
    """A forked process that calls `task(*arguments)` and answers with what it returns, which marshal must be able to send.

    Raises OSError where no further process may start.
    """

    __slots__ = ("_pid", "_reading")

    def __init__(self, task, *arguments):
        self._reading, writing = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            os.close(self._reading)
            os.close(writing)
            raise
        if self._pid == 0:
            try:
                with open(writing, "wb") as pipe:
                    marshal.dump(task(*arguments), pipe)
            finally:
                os._exit(0)  # without any of the parent's clean-up
        os.close(writing)

    def answer(self):
        """What the task returned; None if the process died before."""
        with open(os.dup(self._reading), "rb") as pipe:
            sent = pipe.read()
        try:
            return marshal.loads(sent)
        except (EOFError, ValueError, TypeError):
            return None

    def stop(self):
        os.kill(self._pid, 9)  # it has answered, or the scan was interrupted; the module `signal` costs 4 ms
        os.waitpid(self._pid, 0)
        os.close(self._reading)


def processors():
    """How many processes can run at once: 1 where there is no fork."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def look_into(directory, excluded, files, directories, problems):
    """Adds the Python files and the directories in `directory`. It follows no link, so a walk neither loops nor leaves the tree."""
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIXES) and entry.is_file(follow_symlinks=False):
                    if not (excluded and excluded(entry.path)):
                        files.append(entry.path)
                elif entry.is_dir(follow_symlinks=False) and entry.name not in SKIPPED_DIRECTORIES:
                    if not (excluded and excluded(entry.path)):
                        directories.append(entry.path)
    except OSError as error:
        problems.append(unreadable(directory, error))


def descend(directories, excluded):
    """The packed report and the Python files of a part of a tree."""
    files, report = [], Report()
    for directory in directories:  # grows on the way
        look_into(directory, excluded, files, directories, report.problems)
    return report.pack(), files


def walk(root, excluded, report, progress=None):
    """The Python files below `root`; a second process takes half of a wide tree."""
    files, pending, worker, share = [], [root], None, []
    try:
        while pending:
            if not share and len(pending) >= DIRECTORIES_A_PROCESS and processors() > 1:
                share = pending[::2]
                try:
                    worker = Worker(descend, share, excluded)
                    pending = pending[1::2]
                except OSError:
                    pass
            directories = []
            for directory in pending[:DIRECTORIES_A_PROCESS]:
                if progress:
                    progress.show(len(files))
                look_into(directory, excluded, files, directories, report.problems)
            pending = pending[DIRECTORIES_A_PROCESS:] + directories
            if not pending and worker:
                answer = worker.answer()
                if answer:
                    report.add_packed(answer[0])
                    files += answer[1]
                else:
                    pending = share
                worker.stop()
                worker = None
    finally:
        if worker:
            worker.stop()
    return [path[2:] for path in files] if root == os.curdir else files


def collect(paths, excluded, report, progress=None):
    """The files to check: each named file, and the Python files below each named directory, each once."""
    files = []
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:  # ValueError: a null character in the name
            report.problems.append(unreadable(path, error if isinstance(error, OSError) else FileNotFoundError()))
            continue
        if stat.S_ISDIR(mode):
            files += walk(path, excluded, report, progress)
        elif not stat.S_ISREG(mode):
            report.problems.append(Problem(path, ("不是普通文件", "not a regular file")))
        elif not (excluded and excluded(path)):
            files.append(path)
    if len(paths) > 1:
        files = list({os.path.abspath(path): path for path in reversed(files)}.values())[::-1]
    return files


def finder(buffer, ends_with_zero=False):
    """find(text, start, end)：text 在 buffer 的这一段里的位置，没有则为 -1。

    Linux 上用 C 库，比 bytearray.find 快一倍多；大扫描的时间主要花在这里。ends_with_zero 说 buffer[end] 是 0，它前面没有 0：
    这时用 strstr，找短的词比 memmem 快。
    """
    if sys.platform == "linux":
        try:
            import ctypes

            library = ctypes.CDLL(None)
            address = ctypes.addressof((ctypes.c_char * len(buffer)).from_buffer(buffer))
            if ends_with_zero:
                strstr = library.strstr
                strstr.restype, strstr.argtypes = ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_char_p)
                return lambda text, start, end: (strstr(address + start, text) or address - 1) - address
            memmem = library.memmem
            memmem.restype, memmem.argtypes = ctypes.c_void_p, (*[ctypes.c_void_p, ctypes.c_size_t] * 2,)
            return lambda text, start, end: (memmem(address + start, end - start, text, len(text)) or address - 1) - address
        except (ImportError, OSError, AttributeError, TypeError):  # a Python without ctypes, a C library without memmem
            pass
    return buffer.find


def is_candidate(data, factories=(), start=0, end=None, find=None, found=None):
    """这一段字节（一个文件）里可能有要报告的东西吗？found 是已知出现在里面的 GATE 里的词。

    新建了包着驱动的对象的文件，没有这些词也可能有，见 Checker.check_users。
    """
    end = len(data) if end is None else end
    find = find or data.find
    if found is None:
        found = [text for text in GATE if find(text, start, end) >= 0]

    def any_of(texts):
        for text in texts:
            if find(text, start, end) >= 0:
                return True
        return False

    def has_word(word):
        at = find(word, start, end)
        while at >= 0:
            after = data[at + len(word) : at + len(word) + 1]
            if not after.isalnum() and after != b"_":
                return True
            at = find(word, at + len(word), end)
        return False

    if any_of(factories):
        return True
    if b"eo4j" in found:  # an import of the driver says it
        return any_of(CALLS)
    short = False
    at = find(b".run(", start, end) if b".run(" in found else -1
    while at >= 0:
        before = data[max(start, at - 12) : at]
        receiver = before.endswith(RUN_ON) and not before.endswith(b"ctx")
        if receiver and not any_of(FOREIGN_RUN):
            return True
        short = short or receiver or before.endswith(SHORT_NAMES)
        at = find(b".run(", at + 5, end)
    if b"execute_query" in found and find(b"river.execute_query(", start, end) >= 0:
        return True
    if b"session" in found:
        if find(b"ession.execute_", start, end) >= 0 and any_of(EXECUTED):
            return True
        if find(b"_transaction(", start, end) >= 0 and any_of(BEGUN):
            return True
        if (find(b".session(", start, end) >= 0 or has_word(b"get_session")) and (
            find(b"river.session(", start, end) >= 0
            or any_of(METHODS)
            or not any_of(FOREIGN)
            or (b".run(" in found and any_of(CYPHER_WORDS))
        ):
            return True
    return short and any_of(CYPHER_WORDS)


def decode(data):
    """The source text with \\n line ends. Raises SyntaxError, UnicodeDecodeError or LookupError as the compiler would."""
    encoding = "utf-8-sig"
    head = data[:400]  # only with "coding" in it there can be a coding cookie (PEP 263); tokenize costs 10 ms to import
    if b"coding" in head and not (head.count(b"coding") == 1 and any(cookie in head for cookie in UTF8_COOKIES)):
        from tokenize import detect_encoding

        encoding = detect_encoding(iter(data.splitlines(True)).__next__)[0]
    text = data.decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def parse(text):
    """The syntax tree. SyntaxWarnings are silenced: they belong to the checked code's own compiler run."""
    return compile(text, "<checked>", "exec", PyCF_ONLY_AST, dont_inherit=True)


def outline(text, traces):
    """(语法树, 省去的函数体)：没有用到驱动的函数只留下头，到用到时才解析。解析占大扫描的一大半时间。

    省去的函数体记作 {def 所在的行: (缩进, 开头, 结尾)}；它的位置留着同样多的空行，行号因此不变。
    认不准的函数（头跨多行而结尾不明，或三引号不成对）保留；拼出来的文本不能解析，就解析整个文件。
    """
    lines = text.split("\n")
    starts = traces.starts = line_starts(lines)
    pieces, blanks, kept, number = [], {}, 0, 0
    for at in occurrences(text, "def "):
        if at < starts[number]:
            continue
        while starts[number + 1] <= at:
            number += 1
        lead = text[starts[number] : at]
        if lead.strip() not in ("", "async"):
            continue
        width = len(lead) - len(lead.lstrip())
        body = header_end(lines, number, lead[:width])
        end = body
        while end < len(lines):  # to the first line that is not indented more than the def
            head = lines[end][: width + 1]
            if head and not head.isspace() and not lines[end].lstrip().startswith("#"):
                break
            end += 1
        last = end
        while last > body and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
            last -= 1
        start, first, stop = starts[number], starts[body], min(starts[last], len(text))
        if last - body > 3 and not traces.between(start, stop):
            hidden = text[first:stop]
            if hidden.count('"""') % 2 == 0 and hidden.count("'''") % 2 == 0:
                blanks[number + 1] = (lead[:width], start, stop)
                pieces += (text[kept:first], "\n" * (last - body - 1), lead[:width], " 0\n")
                kept = stop
        if last > body:
            number = last
    if blanks:
        try:
            return parse("".join(pieces) + text[kept:]), blanks
        except SyntaxError:
            pass
    return parse(text), {}


def header_end(lines, number, indent):
    """def 在这一行，函数体从第几行开始？看不出来就是 len(lines)。"""
    for end in range(number, len(lines)):
        line = lines[end].rstrip()
        if line.endswith(":"):
            plain = line.count("(") == line.count(")") if end == number else line.startswith(indent + ")")
            return end + 1 if plain else len(lines)
        if not line.endswith((",", "(", "[")):
            break
    return len(lines)


TOO_DEEP = ("嵌套过深，无法检查", "too deeply nested to be checked")


def failure(path, error):
    """The problem that an exception while decoding, parsing or analysing `path` amounts to."""
    if isinstance(error, (RecursionError, MemoryError)):
        return Problem(path, TOO_DEEP)
    if isinstance(error, (SyntaxError, ValueError)) and "null byte" in str(error):  # the type depends on the version
        return Problem(path, ("含有空字节，不是 Python 源码", "contains null bytes, which is no Python source"))
    if isinstance(error, UnicodeDecodeError):
        return Problem(path, (f"不是有效的 {error.encoding} 编码", f"not valid {error.encoding}"))
    if isinstance(error, SyntaxError):
        if "too many" in (error.msg or ""):  # nested parentheses, levels of indentation, statically nested blocks
            return Problem(path, TOO_DEEP, error.lineno or 0)
        grammar = "Python {}.{}".format(*sys.version_info)  # newer code needs a newer Python to be read
        message = (f"语法错误：{error.msg}（按 {grammar} 的语法）", f"syntax error: {error.msg} (by the grammar of {grammar})")
        return Problem(path, message, error.lineno or 0, error.offset or 0)
    if isinstance(error, LookupError) and "encoding" in str(error):
        return Problem(path, (f"未知的编码：{error}", f"unknown encoding: {error}"))
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    what = f"{type(error).__name__}: {error} (line {trace.tb_lineno})"
    return Problem(path, (f"检测脚本自身出错，请报告：{what}", f"internal error, please report it: {what}"))


class Checker:
    """Checks files one after the other and keeps what it finds in `report`."""

    def __init__(self, options, files=()):
        self.options, self.report = options, Report()
        self.factories = tuple(name.encode() for name in options.session_factories)
        self.swept = 0  # bytes of source parsed so far
        self.irrelevant = set()  # imported files that were read in vain, with what was wanted then
        self.users = set()  # files that build objects which make a driver, and do not speak of it
        self.project = Project(files, self.load)

    def load(self, path):
        """导入指向的一个文件：语法树、源码、省去的函数体、用到驱动的位置；或者 None。它自己的毛病轮到它时再报。"""
        key = path, self.project.wants_makers
        if key in self.irrelevant:
            return None
        try:
            with open(path, "rb") as file:
                data = file.read(MAX_BYTES + 1)
            if len(data) <= MAX_BYTES and self.matters(path, data):
                self.sweep(len(data))
                text = decode(data)
                clients = client_names(text, path, self.project) if self.project.wants_makers else ()
                traces = Traces(text, self.options.session_factories, clients)
                tree, blanks = outline(text, traces)
                return tree, text, blanks, traces
        except Exception:  # noqa: BLE001  whatever is wrong with that file, it is not this one's fault
            pass
        self.irrelevant.add(key)
        return None

    def matters(self, path, data):
        """被导入的文件能说明驱动的事吗？它自己是候选，含有别的文件用的 Cypher 或依赖的类型，或者又从新建驱动的文件导入。"""
        if path.endswith("__init__.py") and len(data) < SMALL_SCAN:
            return True
        words = (b"MATCH", b"MERGE", b"CREATE", b".close()", b".session()", b"= Annotated[", b"Driver")
        return is_candidate(data, self.factories) or any(w in data for w in words) or self.project.wants_makers and self.project.builds_driver(path)

    def check_source(self, path, data, whole=True):
        """检查一个文件：whole 为真时解析整个文件，否则只解析用到驱动的函数。"""
        try:
            if len(data) > MAX_BYTES:
                size, limit = len(data) >> 20, MAX_BYTES >> 20
                message = (f"文件过大（超过 {limit} MB），没有检查", f"larger than {limit} MB: not checked")
                self.report.problems.append(Problem(path, message))
                return
            self.sweep(len(data))
            text = decode(data)
            clients = client_names(text, path, self.project) if whole or SURE_WORD in text or path in self.users else ()
            self.project.wants_makers = whole or bool(clients)
            self.project.makers.update((path, name) for name in clients if "class " + name in text or "\n" + name + " = " in text)
            if whole:
                tree, blanks, traces = parse(text), (), None
            else:
                traces = Traces(text, self.options.session_factories, clients, calls_without_await(text, path, self.project))
                if not traces.between(0, len(text)):
                    return
                tree, blanks = outline(text, traces)
            findings = check_module(tree, text, path, self.options, self.project, blanks, traces)
            if findings and b"noqa" in data.lower() or speaks_of_rules(data.lower()):
                findings = suppress(findings, text, path, self.options)
            if findings:
                lines = text.split("\n")
                self.report.findings += [(finding, lines[finding.line - 1]) for finding in findings]
        except Exception as error:  # noqa: BLE001  a fault of one file must not stop the others
            self.report.problems.append(failure(path, error))

    def check_users(self, done):
        """大扫描里，没有用到驱动的文件也可能建了包着驱动的对象：全部读完才知道是哪些类，再去找用到它们的文件。"""
        self.project.trim(0)
        gc.collect()
        pending, known = sorted(self.project.makers), set()
        while pending and len(known) < USERS:
            path, name = pending.pop()
            known.add((path, name))
            for file, text in self.project.texts(path, True).items():
                if not (any(form in text for form in making_forms(name, text)) or annotated(text, name) or classes_based_on(text, name)) or file in self.users or file in done:
                    continue
                self.users.add(file)
                if SURE_WORD not in text or not is_candidate(text.encode("utf-8", "replace"), self.factories):
                    self.check_again(file)
            pending += sorted(self.project.makers - known - {*pending})

    def check_again(self, path):
        """再检查一次；第一次说的都作废。"""
        try:
            with open(path, "rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError:
            return
        self.report.findings = [entry for entry in self.report.findings if entry[0].path != path]
        self.report.problems = [problem for problem in self.report.problems if problem.path != path]
        self.check_source(path, data, False)

    def sweep(self, size):
        """每解析 8 MB 源码收一次环状的垃圾。语法树由 Module.release 放掉，所以剩下的很少。"""
        before, self.swept = self.swept, self.swept + size
        if before >> 23 != self.swept >> 23:
            gc.collect()

    def check_files(self, paths, progress=None):
        """每个文件读一次；总量很小时检查全部，否则只检查候选文件。检查了全部就返回 True。"""
        first = []  # (path, bytes, is it a candidate?) until the scan turns out to be large
        size = 0
        for path, data, candidate in self.read(paths, progress):
            size += len(data)
            if first is not None:
                first.append((path, data, candidate))
                if size > SMALL_SCAN:
                    for early in first:
                        if early[2]:
                            self.check_source(early[0], early[1], False)
                    first = None
            elif candidate:
                self.check_source(path, data, False)
        for path, data, _ in first or ():
            self.check_source(path, data)
        return first is not None

    def read(self, paths, progress):
        """(路径, 内容, 是不是候选)：一批文件接连读进一个缓冲区，一起搜索。不是候选的文件只在扫描开头给出。"""
        buffer = bytearray(BATCH_BYTES + 1)  # room for the zero behind the last file
        view = memoryview(buffer)[:BATCH_BYTES]
        large = len(self.project.files) >= FILES_A_PROCESS
        finds = (finder(buffer), finder(buffer, ends_with_zero=True)) if large else (buffer.find, buffer.find)
        readv = getattr(os, "readv", None)
        batch, starts, at, total = [], [], 0, 0
        for index, path in enumerate(paths):
            if progress and not index & 31:
                progress.show(index)
            data = None
            try:
                descriptor = os.open(path, OPEN_FLAGS)
                try:
                    size = read_into(descriptor, view[at:], readv)
                    if at and size == BATCH_BYTES - at:  # it did not fit: a new batch starts with it
                        yield from self.sift(finds, buffer, batch, starts, at, total)
                        batch, starts, at = [], [], 0
                        os.lseek(descriptor, 0, os.SEEK_SET)
                        size = read_into(descriptor, view, readv)
                    if size == BATCH_BYTES:
                        data = self.read_rest(descriptor, view)
                finally:
                    os.close(descriptor)
            except OSError as error:
                self.report.problems.append(unreadable(path, error))
                continue
            if data is not None:
                yield path, data, len(data) > MAX_BYTES or is_candidate(data, self.factories, find=finder(data))
                continue
            batch.append(path)
            starts.append(at)
            total += size
            at += size
            buffer[at] = 10  # no search text holds a line end, so none is found across two files
            at += 1
            if at > BATCH_BYTES - ROOM:
                yield from self.sift(finds, buffer, batch, starts, at, total)
                batch, starts, at = [], [], 0
        yield from self.sift(finds, buffer, batch, starts, at, total)

    def sift(self, finds, buffer, batch, starts, end, total):
        """一批文件里的候选；扫描开头（SMALL_SCAN 以内）的其余文件也给出。"""
        starts = [*starts, end]
        find, find_short = finds
        buffer[end] = 0
        if buffer.find(0, 0, end) >= 0:
            find_short = find
        found = {}  # number of a file in the batch: the words of GATE in it
        for text in (*GATE, *self.factories):
            seek = find if len(text) > SHORT_WORD else find_short
            at = seek(text, 0, end)
            while at >= 0:
                low, high = 0, len(batch)  # the last start that is not behind `at`
                while high - low > 1:
                    middle = (low + high) // 2
                    if starts[middle] <= at:
                        low = middle
                    else:
                        high = middle
                found.setdefault(low, []).append(text)
                at = seek(text, starts[low + 1], end)
        early = total - end <= SMALL_SCAN
        for number in range(len(batch)) if early else sorted(found):
            first, last = starts[number], starts[number + 1] - 1
            candidate = number in found and is_candidate(buffer, self.factories, first, last, find, found[number])
            if candidate or early:
                yield batch[number], bytes(buffer[first:last]), candidate

    @staticmethod
    def read_rest(descriptor, buffer):
        """缓冲区放不下的文件的内容，最多比 MAX_BYTES 多一块。"""
        data = bytearray(buffer)
        while len(data) <= MAX_BYTES:
            block = os.read(descriptor, 1 << 20)
            if not block:
                break
            data += block
        return data


def read_into(descriptor, view, readv):
    """把文件的开头读进 view，返回读到的字节数。Windows 没有 readv。"""
    if readv:
        return readv(descriptor, (view,))
    chunk = os.read(descriptor, len(view))
    view[: len(chunk)] = chunk
    return len(chunk)


def processes_for(files):
    """How many processes pay: one more for each FILES_A_PROCESS files, as far as there are processors."""
    return max(1, min(processors(), files // FILES_A_PROCESS, 16))


class Portions:
    """The files in portions, of which several processes each take the next one: a pipe holds one byte a portion.

    Processes so end together, however unlike the files are; neighbours, which import one another, stay together. One process alone
    needs no pipe; in a browser there is none.
    """

    __slots__ = ("_count", "_files", "_pipe", "_size", "taken")

    def __init__(self, files, processes):
        self._files, self._size, self._pipe = files, -(-len(files) // 256) or 1, None
        self._count = -(-len(files) // self._size)
        self.taken = []  # the numbers of the portions that this process has taken
        if processes > 1:
            self._pipe, writing = os.pipe()
            os.write(writing, bytes(range(self._count)))
            os.close(writing)

    def __iter__(self):
        """The paths, portion by portion, until no process has left any."""
        for number in self._numbers():
            self.taken.append(number)
            yield from self.of((number,))

    def _numbers(self):
        if self._pipe is None:
            yield from range(self._count)
        else:
            while number := os.read(self._pipe, 1):
                yield number[0]

    def of(self, numbers):
        """The files of the portions with these numbers."""
        return [path for number in numbers for path in self._files[number * self._size : (number + 1) * self._size]]

    def close(self):
        if self._pipe is not None:
            os.close(self._pipe)


def check_all(files, options, progress=None):
    """Checks the files, in several processes where that pays, and returns the Report."""
    checker = Checker(options, files)
    count = processes_for(len(files))
    portions = Portions(files, count)
    workers = []
    try:
        while len(workers) < count - 1:
            try:
                workers.append(Worker(work, checker, portions))
            except OSError:  # no further process may start: those that run do the rest
                break
        whole = portions.taken if checker.check_files(portions, progress and progress.scaled(count)) else []
        taken = set(portions.taken)
        for worker in workers:
            answer = worker.answer()
            if answer:
                packed, makers, numbers, all_checked = answer
                checker.report.add_packed(packed)
                checker.project.makers.update(makers)
                taken.update(numbers)
                whole += numbers if all_checked else []
        checker.report.files = len(portions.of(taken))
        lost = len(files) - checker.report.files
        if lost:
            text = (f"一个工作进程意外结束，{lost} 个文件没有检查", f"a worker died: {lost} files not checked")
            checker.report.problems.append(Problem(os.curdir, text))
        done = portions.of(whole)
        if len(done) < len(files):
            checker.check_users(frozenset(done))
    finally:
        for worker in workers:
            worker.stop()
        portions.close()
    return checker.report


def work(checker, portions):
    """What a worker does: checks portions while there are any; gives the packed report, the makers it has seen, what it took, and whether it checked all of that."""
    whole = checker.check_files(portions)
    return checker.report.pack(), sorted(checker.project.makers), portions.taken, whole


# ══ Suppression: noqa ════════════════════════════════════════════════════════════════════════════════════════════════

# Not in RULES, because it is no fault of a session: a suppression that suppresses nothing.
UNUSED_NOQA = _rule(
    "NEO000",
    "unused-noqa",
    "多余的 noqa 注释",
    "an unused noqa comment",
    "多余的 noqa：这里没有 {codes} 可以抑制",
    "unused noqa: there is no {codes} here",
    "删掉这条注释",
    "remove the comment",
)
RULE[UNUSED_NOQA.code] = UNUSED_NOQA


def speaks_of_rules(data):
    """有没有一行同时有 noqa 和 neo？没有的话，就没有哪条抑制注释可能是多余的。"""
    return b"noqa" in data and any(b"neo" in line for line in data.splitlines() if b"noqa" in line)


def noqa_comments(text):
    """Each noqa comment as (line, column, end column, whole file?, codes); no codes means every rule."""
    import io
    import re
    import tokenize

    pattern = re.compile(
        r"#\s*(?P<file>check-neo4j-sessions:\s*)?noqa(?!\w)(?::\s*(?P<codes>[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+|\s+[A-Z]+\d+)*))?",
        re.IGNORECASE,
    )
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            for match in pattern.finditer(token.string):
                codes = re.findall(r"\w+", (match["codes"] or "").upper())
                column = token.start[1] + 1
                yield token.start[0], column + match.start(), column + match.end(), bool(match["file"]), codes


def suppress(findings, text, path, options):
    """The findings that no noqa comment suppresses, and one for each NEO code in a comment that suppressed nothing."""
    comments = list(noqa_comments(text))
    used = set()
    kept = []
    for finding in findings:
        hidden = False
        for comment in comments:
            line, _, _, whole_file, codes = comment
            if whole_file or line in (finding.line, finding.end_line):
                matching = [code for code in codes if finding.code.startswith(code)]
                if matching or not codes:
                    hidden = True
                    used.update((comment[:2], code) for code in matching)
        if not hidden:
            kept.append(finding)
    if UNUSED_NOQA.code in options.select:
        for line, column, end_column, _, codes in comments:
            unused = [
                code
                for code in codes
                if code.startswith("NEO")
                and ((line, column), code) not in used
                and (code not in RULE or code in options.select)
            ]
            if unused:
                args = {"codes": ", ".join(unused)}
                kept.append(Finding(path, line, column, line, end_column, UNUSED_NOQA.code, args))
    return kept


# ══ Settings: command line and pyproject.toml ════════════════════════════════════════════════════════════════════════


class UsageError(Exception):
    """A wrong option or setting: `message` is (zh, en)."""

    def __init__(self, zh, en):
        super().__init__(zh)
        self.message = zh, en


FORMATS = ("text", "json", "github", "gitlab", "sarif", "rdjson")
LANGUAGES = ("zh", "en")

# name: (metavar or None for a switch, repeatable, allowed in pyproject.toml, help in zh, help in en)
OPTIONS = {
    "select": (
        "CODE,…",
        True,
        True,
        "只报告这些规则；可写前缀，例如 NEO1",
        "report only these rules; prefixes too: NEO1",
    ),
    "ignore": ("CODE,…", True, True, "不报告这些规则；可写前缀", "do not report these rules; prefixes too"),
    "exclude": ("GLOB", True, True, "跳过匹配的文件和目录，可重复", "skip matching files and directories; repeatable"),
    "session-factory": (
        "NAME",
        True,
        True,
        "另一个取得会话的函数名，可重复",
        "one more function that acquires a session; repeatable",
    ),
    "format": ("FORMAT", False, True, "报告格式：" + "、".join(FORMATS), "form of the report: " + ", ".join(FORMATS)),
    "output": ("FILE", False, False, "报告写入文件，写完才替换", "write the report to a file, replaced once complete"),
    "statistics": (None, False, True, "最后列出每条规则的数量", "count the findings of each rule at the end"),
    "quiet": (None, False, True, "只输出发现的问题，每个一行", "print findings only, one line each"),
    "docs-url": ("URL", False, True, "规则说明所在的站点", "the site that explains the rules"),
    "lang": ("zh|en", False, True, "消息的语言，默认 zh", "language of the messages, zh by default"),
    "stdin-filename": (
        "PATH",
        False,
        False,
        "路径为 - 时，标准输入的文件名",
        "name of the file on standard input, with the path -",
    ),
    "explain": ("CODE", False, False, "说明一条规则（不联网）", "explain one rule, offline"),
    "list-rules": (None, False, False, "列出全部规则", "list all rules"),
    "version": (None, False, False, "显示版本", "show the version"),
    "help": (None, False, False, "显示这段说明", "show this text"),
}


def read_arguments(arguments):
    """The paths and the options given on a command line. Raises UsageError."""
    paths, given = [], {}
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            paths += rest
        elif argument == "-" or not argument.startswith("-"):
            paths.append(argument)
        else:
            name, equals, value = argument.partition("=")
            name = "help" if name == "-h" else name[2:]
            if argument[:2] != "--" and argument != "-h" or name not in OPTIONS:
                raise UsageError(f"没有选项 {argument}：用 --help 查看全部选项", f"no option {argument}: see --help")
            metavar, repeatable = OPTIONS[name][:2]
            if metavar is None:
                if equals:
                    raise UsageError(f"--{name} 不带值", f"--{name} takes no value")
                given[name] = True
                continue
            if not equals:
                value = next(rest, None)
                if value is None:
                    raise UsageError(
                        f"--{name} 缺少值：--{name} {metavar}", f"--{name} lacks a value: --{name} {metavar}"
                    )
            if repeatable:
                given.setdefault(name, []).append(value)
            else:
                given[name] = value
    return paths, given


SETTINGS_FILE = "pyproject.toml"
SETTINGS_TABLE = "check-neo4j-sessions"


def read_settings(paths):
    """The settings of the nearest pyproject.toml that has our table, from the common parent of the paths upwards,
    to the root of the repository at most. Returns (settings, directory of the file). Raises UsageError.
    """
    try:
        directory = os.path.commonpath([os.path.abspath(path) for path in paths])
    except ValueError:  # several drives
        directory = os.getcwd()
    while True:
        path = os.path.join(directory, SETTINGS_FILE)
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError:
            data = b""
        if SETTINGS_TABLE.encode() in data:
            table = parse_toml(path, data).get("tool", {}).get(SETTINGS_TABLE)
            if table is not None:
                return checked_settings(path, table), directory
        parent = os.path.dirname(directory)
        if parent == directory or os.path.exists(os.path.join(directory, ".git")):
            return {}, os.getcwd()
        directory = parent


def parse_toml(path, data):
    """The document. Before Python 3.11 the standard library has no TOML reader; then an installed tomli serves."""
    try:
        import tomllib
    except ImportError:
        try:
            import tomli as tomllib
        except ImportError:
            raise UsageError(
                f"{path}：读取设置需要 Python 3.11，或先 pip install tomli；也可以改用命令行选项",
                f"{path}: reading settings takes Python 3.11, or pip install tomli; or use command line options",
            ) from None
    try:
        return tomllib.loads(data.decode())
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        raise UsageError(f"{path}：不是有效的 TOML：{error}", f"{path}: not valid TOML: {error}") from None


def checked_settings(path, table):
    """The table, each value brought to the form that the command line gives. Raises UsageError."""
    settings = {}
    for name, value in table.items():
        metavar, repeatable, allowed = OPTIONS.get(name, (None, False, False))[:3]
        where = f"{path} [tool.{SETTINGS_TABLE}] {name}"
        if not allowed:
            raise UsageError(f"{where}：没有这个设置", f"{where}: no such setting")
        if metavar is None:
            if not isinstance(value, bool):
                raise UsageError(f"{where}：应为 true 或 false", f"{where}: should be true or false")
        elif repeatable:
            value = [value] if isinstance(value, str) else value
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise UsageError(f"{where}：应为字符串的列表", f"{where}: should be a list of strings")
        elif not isinstance(value, str):
            raise UsageError(f"{where}：应为字符串", f"{where}: should be a string")
        settings[name] = value
    return settings


def codes_of(values):
    """The codes that a list like ["NEO1,NEO302"] stands for. Raises UsageError for one that matches none."""
    codes = set()
    for value in values:
        for prefix in value.replace(",", " ").upper().split():
            matching = [code for code in RULE if code.startswith(prefix)]
            if not matching:
                raise UsageError(
                    f"没有规则 {prefix}：用 --list-rules 查看全部规则", f"no rule {prefix}: see --list-rules"
                )
            codes.update(matching)
    return codes


def selected_codes(settings):
    codes = codes_of(settings["select"]) if settings.get("select") else {r.code for r in RULE.values() if r.default}
    return codes - codes_of(settings.get("ignore", ()))


def exclusion(patterns, directory):
    """A function that tells whether a path is excluded, or None. A pattern without a slash is matched against the name
    alone, another against the path relative to `directory`; what lies below a matching directory is excluded too.
    """
    if not patterns:
        return None
    from fnmatch import fnmatch

    patterns = [pattern.replace(os.sep, "/").rstrip("/") for pattern in patterns]
    names = [pattern for pattern in patterns if "/" not in pattern]
    trees = [pattern[3:] if pattern.startswith("**/") else pattern for pattern in patterns if "/" in pattern]
    trees += ["*/" + pattern[3:] for pattern in patterns if pattern.startswith("**/")]

    def excluded(path):
        relative = os.path.relpath(path, directory).replace(os.sep, "/")
        parts = [part for part in relative.split("/") if part != ".."]
        if any(fnmatch(part, pattern) for part in parts for pattern in names):
            return True
        parents = ["/".join(parts[: depth + 1]) for depth in range(len(parts))] if trees else ()
        return any(fnmatch(parent, pattern) for parent in parents for pattern in trees)

    return excluded


# ══ Reports: text, json, github, gitlab, sarif, rdjson ═══════════════════════════════════════════════════════════════


class Style:
    """How reports speak: language, address of the site, colour, brevity."""

    __slots__ = ("color", "docs_url", "lang", "quiet", "statistics")

    def __init__(self, lang="zh", docs_url=DOCS_URL, color=False, quiet=False, statistics=False):
        self.lang, self.color, self.quiet, self.statistics = lang, color, quiet, statistics
        self.docs_url = docs_url if docs_url.endswith("/") else docs_url + "/"

    def say(self, zh, en):
        return en if self.lang == "en" else zh

    def url(self, code):
        page = "check/settings/#unused-noqa" if code == UNUSED_NOQA.code else f"rules/{code}/"
        return self.docs_url + page

    def paint(self, text, color):
        return f"\x1b[{color}m{text}\x1b[0m" if self.color else text


RED, CYAN, GREY = "1;31", "36", "2"


def printable(text):
    """The text with control characters and undecodable bytes escaped, so that no file name or source line can
    steer the terminal.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\t" else c.encode("unicode_escape").decode("ascii") for c in text)


def text_report(report, style):
    lines = []
    for finding, source in report.findings:
        place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
        lines.append(f"{place}: {style.paint(finding.code, RED)} {printable(finding.message(style.lang))}")
        if not style.quiet:
            lines += excerpt(finding, source, style)
            lines.append(f"    {style.say('提示：', 'hint: ')}{printable(finding.hint(style.lang))}")
            lines += [f"    {style.paint(style.url(finding.code), GREY)}", ""]
    if style.statistics:
        counts = {}
        for finding, _ in report.findings:
            counts[finding.code] = counts.get(finding.code, 0) + 1
        lines += [f"{counts[code]:6}  {code}  {RULE[code].name}" for code in sorted(counts)]
    if not style.quiet:
        lines.append(summary(report, style))
    return "".join(line + "\n" for line in lines)


def summary(report, style):
    files, findings, problems = report.files, len(report.findings), len(report.problems)
    if findings:
        text = style.say(
            f"检查了 {files} 个文件，发现 {findings} 处问题", f"{files} files checked, {findings} findings"
        )
    else:
        text = style.say(f"检查了 {files} 个文件，没有发现问题", f"{files} files checked, nothing found")
    return text + (style.say(f"；{problems} 处无法检查", f"; {problems} could not be checked") if problems else "")


WIDEST = 160


def excerpt(finding, source, style):
    """The source line and, below it, a caret under each character of the finding."""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(source)
    if len(source) > WIDEST:  # a generated line: show the part around the finding
        cut = max(0, start - WIDEST // 4)
        source = source[cut : cut + WIDEST]
        start, end = start - cut, end - cut
    before, marked = source[:start], source[start : max(end, start + 1)]
    indent = "".join(c if c == "\t" else " " * width(c) for c in before)
    carets = "^" * max(1, sum(map(width, marked)))
    return [f"    {printable(source)}", f"    {indent}{style.paint(carets, CYAN)}"]


def width(character):
    """Columns on a terminal: 2 for a Chinese character, and for an escaped one its length."""
    if character.isascii():
        return 1 if character.isprintable() or character == "\t" else len(printable(character))
    from unicodedata import combining, east_asian_width

    if not character.isprintable():
        return len(printable(character))
    return 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1


def json_text(value):
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def json_report(report, style):
    return json_text(
        [
            {
                "path": finding.path,
                "line": finding.line,
                "column": finding.column,
                "end_line": finding.end_line,
                "end_column": finding.end_column,
                "code": finding.code,
                "name": RULE[finding.code].name,
                "message": finding.message(style.lang),
                "url": style.url(finding.code),
            }
            for finding, _ in report.findings
        ]
    )


def github_report(report, style):
    """Workflow commands; % and line breaks are escaped everywhere, colons and commas in properties."""

    def data(text):
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def prop(text):
        return data(text).replace(":", "%3A").replace(",", "%2C")

    lines = []
    for finding, _ in report.findings:
        place = [("file", prop(relative_path(finding.path))), ("line", finding.line), ("endLine", finding.end_line)]
        if finding.end_line == finding.line:  # GitHub refuses columns of a range of several lines
            place += [("col", finding.column), ("endColumn", finding.end_column)]
        place.append(("title", prop(f"{finding.code} {RULE[finding.code].name}")))
        text = f"{finding.message(style.lang)}\n{finding.hint(style.lang)}\n{style.url(finding.code)}"
        lines.append(f"::error {','.join(f'{key}={value}' for key, value in place)}::{data(text)}\n")
    return "".join(lines)


def relative_path(path):
    """The path relative to the current directory with forward slashes, as code hosts want it; else the path itself."""
    if os.path.isabs(path):
        try:
            relative = os.path.relpath(path)
        except ValueError:  # another drive
            relative = os.pardir
        path = path if relative.startswith(os.pardir) else relative
    path = os.path.normpath(path) if path not in ("", "<stdin>") else path
    return path.replace(os.sep, "/")


def fingerprints(report):
    """One stable mark a finding: from path, code and source line, so that a fault keeps its mark when lines move."""
    import hashlib

    seen = {}
    for finding, source in report.findings:
        key = "\0".join((relative_path(finding.path), finding.code, source.strip()))
        seen[key] = seen.get(key, 0) + 1
        yield hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:40]


def gitlab_report(report, style):
    return json_text(
        [
            {
                "description": f"{finding.code} {finding.message(style.lang)}",
                "check_name": f"{finding.code} {RULE[finding.code].name}",
                "fingerprint": mark,
                "severity": "major" if RULE[finding.code].default and finding.code != UNUSED_NOQA.code else "minor",
                "location": {
                    "path": relative_path(finding.path),
                    "lines": {"begin": finding.line, "end": finding.end_line},
                },
            }
            for (finding, _), mark in zip(report.findings, fingerprints(report))
        ]
    )


def uri(path):
    """A relative URI reference, or a file URI for what lies outside the current directory."""
    from urllib.parse import quote

    path = relative_path(path)
    quoted = quote(os.fsencode(path), safe="/")
    return ("file://" + quoted if path.startswith("/") else "file:///" + quoted) if os.path.isabs(path) else quoted


def sarif_report(report, style):
    rules = [*RULES, UNUSED_NOQA]
    index = {rule.code: number for number, rule in enumerate(rules)}
    return json_text(
        {
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": PROGRAM,
                            "version": __version__,
                            "informationUri": style.docs_url,
                            "rules": [
                                {
                                    "id": rule.code,
                                    "name": rule.name,
                                    "shortDescription": {"text": rule.title[style.lang]},
                                    "help": {"text": generic(rule.hint[style.lang], style.lang)},
                                    "helpUri": style.url(rule.code),
                                    "defaultConfiguration": {"enabled": rule.default},
                                }
                                for rule in rules
                            ],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "invocations": [
                        {
                            "executionSuccessful": not report.problems,
                            "toolExecutionNotifications": [
                                {
                                    "level": "error",
                                    "message": {"text": style.say(*problem.message)},
                                    "locations": [
                                        {"physicalLocation": {"artifactLocation": {"uri": uri(problem.path)}}}
                                    ],
                                }
                                for problem in report.problems
                            ],
                        }
                    ],
                    "results": [
                        {
                            "ruleId": finding.code,
                            "ruleIndex": index[finding.code],
                            "level": "warning",
                            "message": {"text": finding.message(style.lang)},
                            "locations": [
                                {
                                    "physicalLocation": {
                                        "artifactLocation": {"uri": uri(finding.path)},
                                        "region": {
                                            "startLine": finding.line,
                                            "startColumn": finding.column,
                                            "endLine": finding.end_line,
                                            "endColumn": finding.end_column,
                                        },
                                    }
                                }
                            ],
                            "partialFingerprints": {f"{PROGRAM}/v1": mark},
                        }
                        for (finding, _), mark in zip(report.findings, fingerprints(report))
                    ],
                }
            ],
        }
    )


def rdjson_report(report, style):
    """The Reviewdog Diagnostic Format; its columns count bytes of UTF-8."""

    def byte_column(source, column):
        return len(source[: column - 1].encode("utf-8", "surrogatepass")) + 1

    diagnostics = []
    for finding, source in report.findings:
        end = {"line": finding.end_line}
        if finding.end_line == finding.line:
            end["column"] = byte_column(source, finding.end_column)
        start = {"line": finding.line, "column": byte_column(source, finding.column)}
        diagnostics.append(
            {
                "message": finding.message(style.lang),
                "location": {"path": relative_path(finding.path), "range": {"start": start, "end": end}},
                "severity": "WARNING",
                "code": {"value": finding.code, "url": style.url(finding.code)},
            }
        )
    return json_text({"source": {"name": PROGRAM, "url": style.docs_url}, "diagnostics": diagnostics})


REPORTS = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
    "gitlab": gitlab_report,
    "sarif": sarif_report,
    "rdjson": rdjson_report,
}


# ══ Command line ═════════════════════════════════════════════════════════════════════════════════════════════════════

PROGRAM = "check-neo4j-sessions"
CLEAN, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


class Progress:
    """On a terminal, shows how far a scan is that has taken longer than a second."""

    def __init__(self, style):
        self.style, self.factor, self.total, self.shown = style, 1, 0, False
        self.next = time.monotonic() + 1

    def scaled(self, factor):
        """The same, where each counted file stands for `factor` files, as several processes share them."""
        self.factor = factor
        return self

    def show(self, count):
        now = time.monotonic()
        if now >= self.next:
            self.next, self.shown = now + 0.1, True
            done = min(count * self.factor, self.total) if self.total else count
            total = f" / {self.total}" if self.total else ""
            sys.stderr.write("\r\x1b[K" + self.style.say(f"已检查 {done}{total} 个文件", f"{done}{total} files"))
            sys.stderr.flush()

    def clear(self):
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def generic(template, lang):
    """A message template as it reads for a session, its other placeholders shown as an ellipsis."""
    pieces = []
    for piece in template.split("{"):
        head, brace, tail = piece.partition("}")
        word = OF_A_SESSION.get(head, "…")
        pieces.append((word if isinstance(word, str) else word[lang == "en"]) + tail if brace else head)
    return "".join(pieces)


def help_text(style):
    width = max(len(f"--{name} {option[0] or ''}") for name, option in OPTIONS.items()) + 2
    lines = [
        style.say(
            "用法：python check_neo4j_sessions.py [选项] [路径 …]",
            "usage: python check_neo4j_sessions.py [options] [path …]",
        ),
        "",
        style.say(
            "检查 Python 代码里 Neo4j 会话、事务和结果的用法。",
            "Checks how Python code uses Neo4j sessions, transactions and results.",
        ),
        style.say(
            "路径是文件或目录，- 是标准输入，默认当前目录。除非点名，跳过 "
            + "、".join(sorted(SKIPPED_DIRECTORIES))
            + "。",
            "A path is a file or a directory, - is standard input; by default the current directory. Skipped unless named: "
            + ", ".join(sorted(SKIPPED_DIRECTORIES))
            + ".",
        ),
        "",
    ]
    for name, (metavar, _, _, zh, en) in OPTIONS.items():
        flag = f"--{name} {metavar or ''}"
        lines.append(f"  {flag:{width}}{style.say(zh, en)}")
    lines += [
        "",
        style.say(
            f"设置也可以写在 {SETTINGS_FILE} 的 [tool.{SETTINGS_TABLE}] 里。",
            f"Settings may also stand in {SETTINGS_FILE} under [tool.{SETTINGS_TABLE}].",
        ),
        style.say(
            "退出码：0 没有问题；1 发现问题；2 有内容无法检查，或用法错误。",
            "Exit code: 0 clean; 1 findings; 2 something could not be checked, or wrong usage.",
        ),
        f"{style.docs_url}check/",
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def rules_text(style):
    off = style.say("（默认关闭）", " (off by default)")
    return "".join(f"{r.code}  {r.name:28}  {r.title[style.lang]}{'' if r.default else off}\n" for r in RULES)


def explanation(code, style):
    rule = RULE.get(code.strip().upper())
    if rule is None:
        raise UsageError(f"没有规则 {code}：用 --list-rules 查看全部规则", f"no rule {code}: see --list-rules")
    default = style.say(
        "默认开启" if rule.default else "默认关闭", "on by default" if rule.default else "off by default"
    )
    return "\n".join(
        (
            f"{rule.code} {rule.name}",
            "",
            style.say("发现：", "finds: ") + rule.title[style.lang] + style.say(f"（{default}）", f" ({default})"),
            style.say("消息：", "message: ") + generic(rule.message[style.lang], style.lang),
            style.say("改法：", "cure: ") + generic(rule.hint[style.lang], style.lang),
            style.say("抑制：在这一行末尾写 ", "suppress: end the line with ") + f"# noqa: {rule.code}",
            style.say("详情：", "more: ") + style.url(rule.code),
            "",
        )
    )


def write_output(path, text):
    """Puts the report in place at once: a reader sees the old file or the whole new one."""
    data = text.encode("utf-8", "backslashreplace")
    if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe cannot be replaced
        with open(path, "wb") as file:
            file.write(data)
        return
    path = os.path.realpath(path)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "xb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise


def use_utf8(stream):
    """Chinese text must not depend on the console's code page (Windows) or on PYTHONIOENCODING."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal(stream):
    return hasattr(stream, "isatty") and stream.isatty() and os.environ.get("TERM") != "dumb"


def run(arguments):
    """Reads the command line, checks, reports. Returns the exit code. Raises UsageError, OSError."""
    paths, given = read_arguments(arguments)
    style = Style(given.get("lang", "zh"), given.get("docs-url", DOCS_URL))
    check_choice("lang", style.lang, LANGUAGES)
    for name, text in (("help", help_text), ("list-rules", rules_text)):
        if name in given:
            sys.stdout.write(text(style))
            return CLEAN
    if "version" in given:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        return CLEAN
    if "explain" in given:
        sys.stdout.write(explanation(given["explain"], style))
        return CLEAN

    named = given.get("stdin-filename")
    if named is not None and "-" not in paths:
        raise UsageError("--stdin-filename 只和路径 - 一起用", "--stdin-filename goes with the path - only")
    paths = paths or [os.curdir]
    places = [named or os.curdir if path == "-" else path for path in paths]
    settings, directory = read_settings(places)
    settings.update(given)
    lang, form = settings.get("lang", "zh"), settings.get("format", "text")
    check_choice("lang", lang, LANGUAGES)
    check_choice("format", form, FORMATS)
    to_file = given.get("output")
    style = Style(
        lang,
        settings.get("docs-url", DOCS_URL),
        color=to_file is None and is_terminal(sys.stdout) and not os.environ.get("NO_COLOR"),
        quiet=settings.get("quiet", False),
        statistics=settings.get("statistics", False),
    )
    options = Options(selected_codes(settings), settings.get("session-factory", ()))
    excluded = exclusion(settings.get("exclude"), os.getcwd() if "exclude" in given else directory)

    report = scan(paths, named or "<stdin>", options, excluded, style)
    text = REPORTS[form](report, style)
    if to_file is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_output(to_file, text)
    return FAILED if report.problems else FOUND if report.findings else CLEAN


def check_choice(name, value, choices):
    if value not in choices:
        listed = ", ".join(choices)
        raise UsageError(f"--{name} 不能是 {value}：可选 {listed}", f"--{name} cannot be {value}: choose from {listed}")


def scan(paths, stdin_name, options, excluded, style):
    """Checks everything the paths stand for, and says on standard error what could not be checked."""
    progress = None if style.quiet or not is_terminal(sys.stderr) else Progress(style)
    early = Report()
    try:
        files = collect([path for path in paths if path != "-"], excluded, early, progress)
        if progress:
            progress.total = len(files)
        report = check_all(files, options, progress)
    finally:
        if progress:
            progress.clear()
    report.problems += early.problems
    if "-" in paths:
        checker = Checker(options, [stdin_name])
        checker.check_source(stdin_name, sys.stdin.buffer.read())
        report.findings += checker.report.findings
        report.problems += checker.report.problems
        report.files += 1
    report.sort()
    for problem in report.problems:
        place = ":".join(str(part) for part in (printable(problem.path), problem.line, problem.column) if part)
        sys.stderr.write(f"{place}: {style.say('错误：', 'error: ')}{printable(style.say(*problem.message))}\n")
    if not report.files and not report.problems:
        sys.stderr.write(style.say("警告：没有找到 Python 文件\n", "warning: no Python file found\n"))
    return report


def main(argv=None):
    """Runs the command line; returns the exit code: 0 clean, 1 findings, 2 something could not be checked."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    english = "--lang=en" in arguments or ("--lang", "en") in zip(arguments, arguments[1:])
    gc.freeze()
    gc.disable()  # it would walk every syntax tree several times; Module.release frees them, Checker.sweep the rest
    warnings.simplefilter("ignore")  # a SyntaxWarning of the checked code is no output of this script
    use_utf8(sys.stdout)
    use_utf8(sys.stderr)
    try:
        return run(arguments)
    except UsageError as error:
        message = error.message[english]
    except BrokenPipeError:  # `| head` has read enough; the interpreter's last flush must not complain either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n" if english else "已中断\n")
        return INTERRUPTED
    except OSError as error:
        message = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    sys.stderr.write(("error: " if english else "错误：") + printable(message) + "\n")
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
