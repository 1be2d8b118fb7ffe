"""给出结果的函数，在另一个文件里。"""

from neo4j import AsyncResult, AsyncSession


async def cursor(s: AsyncSession, text: str) -> AsyncResult:
    return await s.run(text)
