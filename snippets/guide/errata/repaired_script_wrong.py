"""补上导入之后，原文的正则表达式查出了什么。"""

import re
from pathlib import Path

from expect import expect


# --8<-- [start:shown]
def check_session_management(content: str) -> list[str]:
    issues = []
    lines = content.split("\n")
    session_pattern = r"session = await.*get_session\(\)"
    for i, line in enumerate(lines, 1):
        if re.search(session_pattern, line):
            has_finally = False
            for j in range(i, min(i + 50, len(lines))):
                if "finally:" in lines[j]:
                    has_finally = True
                    break
                if lines[j].strip().startswith("async def ") or lines[j].strip().startswith("def "):
                    break
            if not has_finally:
                issues.append(f"行 {i}: 缺少 finally 块")
    return issues


# --8<-- [end:shown]
NEVER_CLOSED = """
async def find_names(driver):
    s = driver.session()
    return await (await s.run("MATCH (p:Person) RETURN p.name")).data()
"""
FINALLY_CLOSES_A_FILE = """
async def export(manager, path):
    session = await manager.get_session()
    file = open(path, "w")
    try:
        await (await session.run("MATCH (p:Person) RETURN p.name")).data()
    finally:
        file.close()
"""
RETURNED_TO_THE_CALLER = """
async def open_session(manager):
    session = await manager.get_session()
    return session  # 由调用者关闭
"""
EXIT_STACK = """
async def find_names(manager):
    async with AsyncExitStack() as stack:
        session = await manager.get_session()
        stack.push_async_callback(session.close)
        return await (await session.run("MATCH (p:Person) RETURN p.name")).data()
"""
SAMPLES = [
    ("从不关闭，变量叫 s", NEVER_CLOSED, 1),
    ("finally 关闭的是文件", FINALLY_CLOSES_A_FILE, 1),
    ("交给调用者关闭", RETURNED_TO_THE_CALLER, 0),
    ("用 AsyncExitStack 关闭", EXIT_STACK, 0),
]


def main() -> None:
    for name, content, wanted in SAMPLES:
        expect(f"{name}，报告的问题数", len(check_session_management(content)), wanted)
    files = list(Path("没有这个目录").glob("**/*.py"))
    print(f"路径写错：检查了 {len(files)} 个文件，问题数 0，原文打印「✅ 未发现会话管理问题」")
