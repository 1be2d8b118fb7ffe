"""夹具用 return 给出驱动或会话，测试之后没有代码运行：谁来关闭？"""

import pytest
import pytest_asyncio
from neo4j import AsyncGraphDatabase, GraphDatabase


@pytest_asyncio.fixture
async def reader():
    driver = AsyncGraphDatabase.driver("neo4j://localhost", auth=("reader", "reader"))  # NEO103
    await driver.verify_connectivity()
    return driver


@pytest.fixture
def driver():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        yield driver


@pytest.fixture
def session(driver):
    return driver.session()  # NEO101


@pytest.fixture
def closed_by_the_test(driver):
    return driver.session()


@pytest.fixture
def finalized(driver, request):
    session = driver.session()
    request.addfinalizer(session.close)
    return session


@pytest.fixture
def finalized_by_a_function(driver, request):
    session = driver.session()
    request.addfinalizer(lambda: session.close())
    return session


@pytest.fixture
def new_session(driver):
    given = []
    yield lambda: given.append(driver.session()) or given[-1]
    for each in given:
        each.close()
