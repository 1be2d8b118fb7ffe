"""每条路径都关闭：不报。"""

import logging
import time

from neo4j import AsyncDriver, AsyncSession, Driver

logger = logging.getLogger(__name__)


async def logging_between_acquire_and_try(driver: AsyncDriver):
    session = driver.session()
    logger.debug("acquired")
    started = time.perf_counter()
    try:
        await session.run("CREATE (:A)")
    finally:
        await session.close()
        logger.debug("%s", time.perf_counter() - started)


async def acquired_inside_try(driver: AsyncDriver):
    try:
        session = driver.session()
        try:
            await session.run("CREATE (:A)")
        finally:
            await session.close()
    except Exception:
        logger.exception("failed")
        raise


def sync_exceptions_are_all_caught(driver: Driver):
    session = driver.session()
    try:
        session.run("CREATE (:A)")
    except Exception:
        logger.exception("failed")
    session.close()


def close_errors_are_caught(driver: Driver):
    session = None
    try:
        session = driver.session()
        session.run("CREATE (:A)")
    except Exception as error:
        logger.error("failed: %s", error)
        raise RuntimeError("failed") from error
    finally:
        if session:
            try:
                session.close()
            except Exception as close_error:
                logger.warning("close: %s", close_error)


def closed_twice(driver: Driver):
    session = driver.session()
    try:
        session.run("CREATE (:A)")
        session.close()
    finally:
        session.close()


def retry_loop(driver: Driver):
    for attempt in range(3):
        session = driver.session()
        try:
            return session.run("MATCH (n) RETURN n").data()
        except ConnectionError:
            if attempt == 2:
                raise
        finally:
            session.close()
    return []


def break_inside_try(driver: Driver, names):
    for name in names:
        session = driver.session()
        try:
            if name == "stop":
                break
            session.run("CREATE (:A)")
        finally:
            session.close()


def two_sessions(source: Driver, target: Driver):
    reading = source.session()
    try:
        writing = target.session()
        try:
            rows = reading.run("MATCH (n) RETURN n.id AS id").data()
            writing.run("UNWIND $rows AS r CREATE (:A {id: r.id})", rows=rows)
        finally:
            writing.close()
    finally:
        reading.close()


def two_sessions_acquired_together(source: Driver, target: Driver):
    reading = source.session()
    writing = target.session()
    try:
        writing.run("UNWIND $rows AS r CREATE (:A)", rows=reading.run("MATCH (n) RETURN n").data())
    finally:
        reading.close()
        writing.close()


def closed_attribute_is_asked(driver: Driver):
    session = driver.session()
    try:
        session.run("CREATE (:A)")
    finally:
        if not session.closed():
            session.close()


def name_may_be_unbound(driver: Driver):
    try:
        session = driver.session()
        session.run("CREATE (:A)")
    finally:
        if "session" in locals():
            session.close()


def acquisition_itself_fails(driver: Driver):
    try:
        session = driver.session()
    except ValueError:
        return None
    try:
        return session.run("MATCH (n) RETURN n").data()
    finally:
        session.close()


async def given_or_new(driver: AsyncDriver, session: AsyncSession | None = None):
    used = session if session is not None else driver.session()
    try:
        return await (await used.run("MATCH (n) RETURN n")).data()
    finally:
        if session is None:
            await used.close()


async def given_or_new_with_a_flag(driver: AsyncDriver, session: AsyncSession | None = None):
    own = session is None
    used = driver.session() if session is None else session
    try:
        return await (await used.run("MATCH (n) RETURN n")).data()
    finally:
        if own:
            await used.close()


async def closed_unless_it_is_the_given_one(driver: AsyncDriver, session: AsyncSession | None = None):
    used = session or driver.session()
    try:
        return await (await used.run("MATCH (n) RETURN n")).data()
    finally:
        if used is not session:
            await used.close()


async def another_name_for_the_given_one(driver: AsyncDriver, session: AsyncSession | None = None):
    used = session
    if used is None:
        used = driver.session()
    try:
        return await (await used.run("MATCH (n) RETURN n")).data()
    finally:
        if session is None:
            await used.close()


async def the_new_one_has_a_name_of_its_own(driver: AsyncDriver, session: AsyncSession | None = None):
    owned = None
    if session is None:
        owned = driver.session()
        session = owned
    try:
        return await (await session.run("MATCH (n) RETURN n")).data()
    finally:
        if owned is not None:
            await owned.close()


async def the_new_one_or_none(driver: AsyncDriver, session: AsyncSession | None = None):
    owned = driver.session() if session is None else None
    used = session or owned
    try:
        return await (await used.run("MATCH (n) RETURN n")).data()
    finally:
        if owned:
            await owned.close()


def closed_under_another_name(driver: Driver):
    session = driver.session()
    try:
        return session.run("MATCH (n) RETURN n").data()
    finally:
        if (held := session) is not None:
            held.close()


def close_all(*resources):
    for resource in resources:
        resource.close()


def closed_with_others(first: Driver, second: Driver):
    one = first.session()
    two = second.session()
    try:
        return one.run("MATCH (n) RETURN n").data(), two.run("MATCH (n) RETURN n").data()
    finally:
        close_all(one, two)


def finish(resources):
    for resource in resources:
        resource.close()


def closed_in_a_list(driver: Driver):
    session = driver.session()
    try:
        return session.run("MATCH (n) RETURN n").data()
    finally:
        finish([session])


def with_inside_with_under_the_same_name(driver):
    with driver.session() as session:
        session.run("CREATE (:A)")
        with driver.session() as session:
            session.run("CREATE (:B)")
        print("done")


def closed_unless_it_is_closed(driver: Driver):
    session = None
    try:
        session = driver.session()
        session.run("CREATE (:A)").consume()
    finally:
        if session is not None and session.closed() is False:
            session.close()


def closed_if_it_is_our_own(driver: Driver):
    owned = True
    session = None
    try:
        session = driver.session()
        session.run("CREATE (:A)").consume()
    finally:
        if owned and session:
            session.close()
