"""同样的 return，会话用 async with：余下的记录丢掉，连接归还。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def first_long_word(manager: ConnectionManager) -> str | None:
    async with manager.session() as session:
        async for record in await session.run("UNWIND ['图', '数据库', '检索增强'] AS word RETURN word"):
            if len(record["word"]) > 2:
                return str(record["word"])
    return None


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("找到的词", await first_long_word(manager), "数据库")
