"""``make app``：在 http://127.0.0.1:8080 运行示例应用；没有 NEO4J_URI 时先启动一个 Neo4j。"""

import argparse

import uvicorn

from app.main import create_app
from graph import ConnectionManager
from tests.neo4j_server import start_server


def main() -> None:
    """运行到 Ctrl-C；自己启动的服务器也随之结束。"""
    parser = argparse.ArgumentParser(prog="make app", description="运行示例应用")
    parser.add_argument("--port", type=int, default=8080)
    port = parser.parse_args().port
    with start_server() as server:
        print(f"接口文档：http://127.0.0.1:{port}/docs")
        uvicorn.run(create_app(lambda: ConnectionManager(server.uri, server.auth)), host="127.0.0.1", port=port)


if __name__ == "__main__":
    main()
