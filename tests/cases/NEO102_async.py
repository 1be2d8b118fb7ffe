"""异步会话只在部分路径上关闭。"""

from neo4j import AsyncDriver


async def closed_only_on_success(driver: AsyncDriver):
    session = driver.session()  # NEO102
    result = await session.run("MATCH (n) RETURN n")
    rows = await result.data()
    await session.close()
    return rows


async def closed_only_in_try(self):
    session = await self.connection_manager.get_session()  # NEO102
    try:
        result = await session.run("MATCH (n) RETURN n")
        rows = await result.data()
        await session.close()
        return rows
    except Exception:
        raise


async def closed_only_in_except(driver: AsyncDriver):
    session = driver.session()  # NEO102
    try:
        await session.run("CREATE (:A)")
    except Exception:
        await session.close()
        raise


async def await_between_acquire_and_try(driver: AsyncDriver, audit):
    session = driver.session()  # NEO102
    await audit()
    try:
        await session.run("CREATE (:A)")
    finally:
        await session.close()


async def call_between_acquire_and_try(driver: AsyncDriver, load):
    session = driver.session()  # NEO102
    rows = load()
    try:
        await session.run("UNWIND $rows AS r CREATE (:A {id: r.id})", rows=rows)
    finally:
        await session.close()


async def begin_before_try(driver: AsyncDriver):
    session = driver.session()  # NEO102
    tx = await session.begin_transaction()
    try:
        await tx.run("CREATE (:A)")
        await tx.commit()
    finally:
        await session.close()


async def early_return(driver: AsyncDriver, names):
    session = driver.session()  # NEO102
    if not names:
        return []
    try:
        await session.run("UNWIND $names AS n CREATE (:A {name: n})", names=names)
    finally:
        await session.close()
    return names


async def swallowed_exception_then_close(driver: AsyncDriver, log):
    session = driver.session()  # NEO102
    try:
        await session.run("CREATE (:A)")
    except Exception as error:  # CancelledError 不是 Exception
        log.error(error)
    await session.close()


async def one_branch_forgets(driver: AsyncDriver, keep):
    session = driver.session()  # NEO102
    try:
        await session.run("CREATE (:A)")
    finally:
        if not keep:
            await session.close()


async def break_leaves_it_open(driver: AsyncDriver, names):
    for name in names:
        session = driver.session()  # NEO102
        result = await session.run("MATCH (n {name: $n}) RETURN n", n=name.strip())  # NEO501
        if await result.single():
            break
        await session.close()


async def generator_without_finally(driver: AsyncDriver):
    session = driver.session()  # NEO102
    yield session
    await session.close()


async def helper_closes_on_success(driver: AsyncDriver):
    session = driver.session()  # NEO102
    await session.run("CREATE (:A)")
    await safe_close(session)


async def safe_close(session):
    try:
        await session.close()
    except Exception:
        pass


async def second_acquisition_before_try(driver: AsyncDriver, connect):
    session = driver.session()  # NEO102
    other = await connect()
    try:
        await session.run("CREATE (:A)")
    finally:
        await session.close()
        await other.close()


async def specific_except_only(driver: AsyncDriver):
    session = driver.session()  # NEO102
    try:
        await session.run("CREATE (:A)")
    except ValueError:
        await session.close()
        raise
    else:
        await session.close()


async def only_the_given_one_is_closed(driver: AsyncDriver, session: AsyncSession | None = None):
    used = session if session is not None else driver.session()  # NEO102
    try:
        return await (await used.run("MATCH (n) RETURN n")).data()
    finally:
        if session is not None:
            await used.close()
