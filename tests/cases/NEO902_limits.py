"""NEO902 的界限：每个函数的说明，原样写在它的规则页上。"""

import asyncio

from neo4j import AsyncSession, Session


async def limited_by_asyncio(session: AsyncSession):
    """不报：外面有 asyncio.timeout() 或 wait_for()。"""
    async with asyncio.timeout(5):
        await session.run("CREATE (:Person)")


def limited_by_the_server(session: Session):
    """误报：服务器设了 db.transaction.timeout，或者调用者设了期限。脚本看不到。"""
    session.run("CREATE (:Person)")  # NEO902


def managed(session: Session):
    """漏报：托管事务。超时写在 @unit_of_work(timeout=…) 里，脚本不检查它有没有。"""

    def work(tx):
        tx.run("CREATE (:Person)")

    session.execute_write(work)
