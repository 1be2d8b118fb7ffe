"""每条路径都关闭：不报。"""

import logging
import time

from neo4j import AsyncDriver, Driver

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


def factory_that_verifies_first(driver: Driver):
    session = driver.session()
    session.run("RETURN 1").consume()
    return session


def acquisition_itself_fails(driver: Driver):
    try:
        session = driver.session()
    except ValueError:
        return None
    try:
        return session.run("MATCH (n) RETURN n").data()
    finally:
        session.close()
