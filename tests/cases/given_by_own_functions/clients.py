"""客户端由同一个文件的函数建好，存在全局名字里；关闭它的函数有人调用，或者没有。"""

import os

from .client import GraphClient


def create_client():
    address = os.getenv("NEO4J_URI")
    return GraphClient(address) if address else None


def create_local_client():
    return GraphClient("neo4j://localhost")


_client = None
_local = None


def get_client():
    global _client
    if _client is None:
        _client = create_client()
    return _client


def get_local_client():
    global _local
    if _local is None:
        _local = create_local_client()  # NEO103
    return _local


def close_client():
    global _client
    if _client is not None:
        _client.close()
        _client = None


def close_local_client():
    global _local
    if _local is not None:
        _local.close()
        _local = None
