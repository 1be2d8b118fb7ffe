"""pytest 的 fixture：测试失败后，yield 之后的语句照样执行。依赖注入和 @contextmanager 不是这样。"""

from contextlib import contextmanager
from datetime import datetime

import pytest
import pytest_asyncio
from neo4j import AsyncDriver, Driver


@pytest.fixture
def closed_after_the_test(driver: Driver):
    session = driver.session()
    yield session
    session.close()


@pytest_asyncio.fixture
async def closed_after_the_asynchronous_test(driver: AsyncDriver):
    session = driver.session()
    yield session
    await session.close()


@pytest.fixture(scope="module")
def fails_before_the_test(driver: Driver):
    session = driver.session()  # NEO102
    session.run("MATCH (n) DETACH DELETE n")
    yield session
    session.close()


@pytest.fixture
def never_closed(driver: Driver):
    session = driver.session()  # NEO101
    yield session


@contextmanager
def not_a_fixture(driver: Driver):
    session = driver.session()  # NEO102
    yield session
    session.close()


def time_of_day_cannot_fail(driver: Driver):
    session = driver.session()
    now = datetime.now().strftime("%H:%M")
    with session:
        session.run("CREATE (:Visit {at: $now})", now=now)
