"""弄坏的办法，一个一种。"""

from dataclasses import dataclass

PERFORMANCE = "docs/topics/performance.md"
FAULTS = "docs/topics/faults.md"


@dataclass(frozen=True)
class Mutation:
    """把 ``file`` 里的 ``old`` 换成 ``new``（``old`` 为空：写一个新文件；``new`` 为 ``None``：删除文件）。

    测试的报告里必须有 ``says``，还要有 ``page`` 里写着 ``near`` 的那一行的位置；``page`` 为空时只看 ``says``。
    """

    name: str
    file: str
    old: str
    new: str | None
    says: str
    page: str = ""
    near: str = ""


MUTATIONS = (
    Mutation(
        "不再关闭会话",
        "snippets/topics/performance/unwind.py",
        "    async with manager.session() as session:\n        for",
        "    session = await manager.get_session()\n    if session:\n        for",
        "警告: ResourceWarning: unclosed  AsyncSession",
        PERFORMANCE,
        "{.python .good #unwind ",
    ),
    Mutation(
        "少了一个 await",
        "snippets/topics/performance/call_in_transactions.py",
        "result = await session.run",
        "result = session.run",
        "AttributeError: 'coroutine' object has no attribute 'consume'",
        PERFORMANCE,
        "{.python #call-in-transactions-code ",
    ),
    Mutation(
        "改了查询",
        "snippets/topics/performance/one_transaction.py",
        "MERGE (e:Entity {id: $id})",
        "MERGE (e:Topic {id: $id})",
        "✗ 写入的节点: 0（应为 200）",
        PERFORMANCE,
        "{.python #one-transaction-code ",
    ),
    Mutation(
        "错误写法改对了",
        "snippets/topics/faults/reset_wrong.py",
        "        proxy.reset_connections()\n",
        "",
        "错误的写法没有失败",
        FAULTS,
        "{.python .bad #reset-wrong ",
    ),
    Mutation(
        "手改了记录的输出",
        "snippets/topics/performance/per_item.txt",
        "200",
        "201",
        "输出和记录 snippets/topics/performance/per_item.txt 不同",
        PERFORMANCE,
        "{.python #per-item-code ",
    ),
    Mutation(
        "删了记录的输出",
        "snippets/topics/performance/creation_cost.txt",
        "",
        None,
        "还没有记录的输出 snippets/topics/performance/creation_cost.txt",
        PERFORMANCE,
        "{.python #creation-cost-code ",
    ),
    Mutation(
        "代码块里有 TypeError",
        "snippets/topics/performance/concurrent.py",
        "    free = asyncio.Semaphore(limit)",
        "    free = asyncio.Semaphore(limit)\n    len(limit)",
        "TypeError: object of type 'int' has no len()",
        PERFORMANCE,
        "{.python #concurrent-code ",
    ),
    Mutation(
        "段改了名字",
        "snippets/topics/performance/streaming.py",
        "# --8<-- [start:shown]",
        "# --8<-- [start:other]",
        "snippets/topics/performance/streaming.py:",
    ),
    Mutation(
        "贴了一段手写的 Python",
        FAULTS,
        "## 故障套件 { #suite }",
        "```python\nprint(1)\n```\n\n## 故障套件 { #suite }",
        "手写的代码块",
        FAULTS,
        "```python",
    ),
    Mutation(
        "贴了一段手写的 shell",
        PERFORMANCE,
        "## 一批多大 { #batch-size }",
        "```bash\nmake bench\n```\n\n## 一批多大 { #batch-size }",
        "手写的代码块",
        PERFORMANCE,
        "```bash",
    ),
    Mutation(
        "按行号包含",
        FAULTS,
        "topics/faults/liveness_check.py:shown",
        "topics/faults/liveness_check.py:14:18",
        "手写的代码块",
        FAULTS,
        "{.python .good #liveness-check ",
    ),
    Mutation(
        "跳过一个代码块",
        FAULTS,
        "{.python #idle-closed-code ",
        "{.python notest #idle-closed-code ",
        "notest",
        FAULTS,
        "{.python notest #idle-closed-code ",
    ),
    Mutation(
        "页面不再展示输出",
        FAULTS,
        '--8<-- "topics/faults/short_lifetime.txt"',
        '--8<-- "topics/faults/reset.txt"',
        "没有包含 topics/faults/short_lifetime.txt",
        FAULTS,
        "{.python .good #short-lifetime ",
    ),
    Mutation(
        "标题写的是另一个文件",
        FAULTS,
        '#black-hole-wrong title="topics/faults/black_hole_wrong.py"',
        '#black-hole-wrong title="topics/faults/black_hole.py"',
        "包含的是 topics/faults/black_hole_wrong.py",
        FAULTS,
        "{.python .bad #black-hole-wrong ",
    ),
    Mutation(
        "代码块没有 id",
        FAULTS,
        "{.python .good #reset-right ",
        "{.python .good ",
        "没有 id",
        FAULTS,
        '{.python .good title="topics/faults/reset.py"',
    ),
    Mutation(
        "没有页面用到的片段",
        "snippets/topics/faults/orphan.py",
        "",
        '"""谁也不展示。"""\n',
        "snippets/topics/faults/orphan.py",
    ),
    Mutation(
        "没有页面展示的输出",
        "snippets/topics/faults/orphan.txt",
        "",
        "✓ 一切正常\n",
        "snippets/topics/faults/orphan.txt",
    ),
)
