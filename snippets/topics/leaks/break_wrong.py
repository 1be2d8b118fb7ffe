"""循环中途 break，会话没有关闭：连接回不来，没有任何警告。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def first_long_word(manager: ConnectionManager) -> str | None:
    session = await manager.get_session()
    async for record in await session.run("UNWIND ['图', '数据库', '检索增强'] AS word RETURN word"):
        if len(record["word"]) > 2:
            return record["word"]  # 余下的记录没有读
    return None


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("找到的词", await first_long_word(manager), "数据库")
