"""用 with 进入 TestClient，lifespan 结束时关闭驱动。"""

import pytest
from client import new_driver
from fastapi.testclient import TestClient
from main import create_app


@pytest.fixture
def http():
    app = create_app()
    app.state.driver = new_driver()
    with TestClient(app) as client:
        yield client


def test_names_are_listed(http):
    assert http.get("/names").status_code == 200
