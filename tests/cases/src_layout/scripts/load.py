"""src/ 下的包，从旁边的文件夹导入。"""

from people.database import get_session


async def coroutine():
    async with get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def never_closed():
    session = await get_session()  # NEO101
    await session.run("CREATE (:A)")
