"""会话由别人关闭，或者已经交出去：不报。"""

import atexit
import contextlib
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing, contextmanager

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession, Driver, GraphDatabase, Session


async def with_block(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("CREATE (:A)")


async def with_and_transaction(driver: AsyncDriver):
    async with driver.session() as session, await session.begin_transaction() as tx:
        await tx.run("CREATE (:A)")


async def finally_closes(driver: AsyncDriver):
    session = driver.session()
    try:
        await session.run("CREATE (:A)")
    finally:
        await session.close()


async def guarded_finally(driver: AsyncDriver):
    session = None
    try:
        session = driver.session()
        await session.run("CREATE (:A)")
    finally:
        if session:
            await session.close()


async def guarded_by_is_not_none(driver: AsyncDriver):
    session = None
    try:
        session = driver.session()
        await session.run("CREATE (:A)")
    finally:
        if session is not None:
            with contextlib.suppress(Exception):
                await session.close()


async def with_on_a_session_acquired_before(driver: AsyncDriver):
    session = driver.session()
    async with session:
        await session.run("CREATE (:A)")


async def none_from_a_factory(self):
    session = self.make_session()
    if session is None:
        return
    async with session:
        await session.run("CREATE (:A)")


def returned(driver: Driver) -> Session:
    return driver.session()


def returned_later(driver: Driver):
    session = driver.session(database="x")
    return session


def returned_in_a_tuple(driver: Driver):
    session = driver.session()
    return session, True


def returned_in_a_dict(driver: Driver):
    session = driver.session()
    return {"session": session}


class Wrapper:
    def __init__(self, session):
        self.session = session

    def close(self):
        self.session.close()


def wrapped(driver: Driver):
    session = driver.session()
    return Wrapper(session)


def stack(driver: Driver):
    with ExitStack() as stack:
        session = stack.enter_context(driver.session())
        session.run("CREATE (:A)")


async def async_stack(driver: AsyncDriver):
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(driver.session())
        await session.run("CREATE (:A)")


async def pushed_on_a_stack(driver: AsyncDriver):
    async with AsyncExitStack() as stack:
        session = driver.session()
        stack.push_async_exit(session)
        await session.run("CREATE (:A)")


async def pushed_callback(driver: AsyncDriver):
    async with AsyncExitStack() as stack:
        session = driver.session()
        stack.push_async_callback(session.close)
        await session.run("CREATE (:A)")


def closing_on_a_sync_session(driver: Driver):
    with closing(driver.session()) as session:
        session.run("CREATE (:A)")


def at_exit(driver: Driver):
    session = driver.session()
    atexit.register(session.close)
    session.run("CREATE (:A)")


@asynccontextmanager
async def provider(driver: AsyncDriver):
    session = driver.session()
    try:
        yield session
    finally:
        await session.close()


@contextmanager
def sync_provider(driver: Driver):
    with driver.session() as session:
        yield session


async def uses_the_provider(driver: AsyncDriver):
    async with provider(driver) as session:
        await session.run("CREATE (:A)")


async def dependency(driver: AsyncDriver):
    async with driver.session() as session:
        yield session


async def dependency_with_finally(driver: AsyncDriver):
    session = driver.session()
    try:
        yield session
    finally:
        await session.close()


async def parameter_belongs_to_the_caller(session: AsyncSession):
    await session.run("CREATE (:A)")


async def helper_that_closes(session):
    if session is not None:
        await session.close()


async def closed_by_a_helper(driver: AsyncDriver):
    session = driver.session()
    try:
        await session.run("CREATE (:A)")
    finally:
        await helper_that_closes(session)


def kept_elsewhere(driver: Driver, app):
    app.state.session = driver.session()


def put_into_a_container(driver: Driver, pool):
    pool.append(driver.session())


def put_into_a_dict(driver: Driver, sessions):
    sessions["a"] = driver.session()


def own_flag(driver: Driver, session=None):
    own = session is None
    if own:
        session = driver.session()
    try:
        session.run("CREATE (:A)")
    finally:
        if own:
            session.close()


def flag_set_beside(driver: Driver, session=None):
    must_close = False
    if session is None:
        session = driver.session()
        must_close = True
    try:
        session.run("CREATE (:A)")
    finally:
        if must_close:
            session.close()


class Kept:
    def __init__(self, driver: Driver):
        self.session = driver.session()

    def close(self):
        self.session.close()


class Entered:
    def __init__(self):
        self.driver = AsyncGraphDatabase.driver("bolt://localhost")

    async def __aenter__(self):
        self.session = self.driver.session()
        return self.session

    async def __aexit__(self, *exc):
        await self.session.close()
        await self.driver.close()


class TestCase:
    def setup_method(self):
        self.driver = GraphDatabase.driver("bolt://localhost")
        self.session = self.driver.session()

    def teardown_method(self):
        self.session.close()
        self.driver.close()


class Lazy:
    """get() 总是返回同一个会话，close() 关闭它。"""

    def __init__(self, driver: Driver):
        self._driver = driver
        self._session = None

    def get(self):
        if self._session is None:
            self._session = self._driver.session()
        return self._session

    def close(self):
        if self._session is not None:
            self._session.close()

    def use(self):
        session = self.get()
        session.run("CREATE (:A)")


async def closed_by_a_nested_function(driver: AsyncDriver, app):
    session = driver.session()

    async def shutdown():
        await session.close()

    app.on_shutdown(shutdown)
    return app


async def closed_while_shielded(driver: AsyncDriver):
    import asyncio

    session = driver.session()
    try:
        await session.run("CREATE (:A)")
    finally:
        await asyncio.shield(session.close())


async def given_to_an_unknown_function(driver: AsyncDriver):
    from somewhere import run_and_close

    session = driver.session()
    await run_and_close(session)


def conditional_expression(driver: Driver, name):
    session = driver.session(database=name) if name else driver.session()
    with session:
        session.run("CREATE (:A)")


def match_and_close(driver: Driver, mode):
    match mode:
        case "r":
            session = driver.session(default_access_mode="READ")
        case _:
            session = driver.session()
    try:
        session.run("CREATE (:A)")
    finally:
        session.close()


def manual_enter_and_exit(driver: Driver):
    session = driver.session().__enter__()
    try:
        session.run("CREATE (:A)")
    finally:
        session.__exit__(None, None, None)


async def close_split_over_branches(driver: AsyncDriver, fast):
    session = driver.session()
    try:
        await session.run("CREATE (:A)")
    except BaseException:
        await session.close()
        raise
    else:
        await session.close()
