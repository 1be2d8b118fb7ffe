"""夹具打开了客户端，测试之后没有人关闭；TestClient 没有进入，应用的收尾不会执行。"""

import pytest
from client import get_client, new_driver
from fastapi.testclient import TestClient
from main import create_app


@pytest.fixture(scope="module")
async def client():
    shared = get_client()
    await shared.connect()  # NEO103
    yield shared
    await shared.names()


def application():
    app = create_app()
    app.state.driver = new_driver()  # NEO103
    return TestClient(app)


async def test_there_are_names(client):
    assert await client.names()


def test_names_are_listed():
    assert application().get("/names").status_code == 200
