"""夹具关闭它打开的。"""

import pytest
from client import get_client


@pytest.fixture(scope="module")
async def client():
    shared = get_client()
    await shared.connect()
    yield shared
    await shared.close()


async def test_there_are_names(client):
    assert await client.names()
