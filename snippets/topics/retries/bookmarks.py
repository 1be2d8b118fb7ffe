"""书签：谁记着，谁不记得。"""

from neo4j import AsyncGraphDatabase

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
CREATE = "CREATE (:Document)"
COUNT = "MATCH (d:Document) RETURN count(d) AS n"


async def pass_by_hand(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run(CREATE)).consume()
        bookmarks = await session.last_bookmarks()
        expect("同一个会话接着用的书签", len(bookmarks.raw_values), 1)
    async with manager.session() as session:
        expect("新会话的书签", len((await session.last_bookmarks()).raw_values), 0)
    async with manager.session(bookmarks=bookmarks) as session:  # 服务器先等到这个书签
        record = await (await session.run(COUNT)).single(strict=True)
        expect("带书签的会话读到", record["n"], 1)


async def pass_by_manager(manager: ConnectionManager) -> None:
    shared = AsyncGraphDatabase.bookmark_manager()  # 一个用户请求一个，不要全局一个
    async with manager.session(bookmark_manager=shared) as session:
        await (await session.run(CREATE)).consume()
    expect("书签管理器记着的书签", len(await shared.get_bookmarks()), 1)
    async with manager.session(bookmark_manager=shared) as session:
        record = await (await session.run(COUNT)).single(strict=True)
        expect("同一个管理器的会话读到", record["n"], 2)


async def execute_query_remembers(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(CREATE)
    remembered = await manager.driver.execute_query_bookmark_manager.get_bookmarks()
    expect("execute_query() 记着的书签", len(remembered), 1)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await pass_by_hand(manager)
    await pass_by_manager(manager)
    await execute_query_remembers(manager)
