"""`@lru_cache` 的函数只取得一次会话：整个应用共用它，没有人关闭。"""

import atexit
from functools import lru_cache

from neo4j import AsyncSession, GraphDatabase

driver = GraphDatabase.driver("neo4j://localhost")


@lru_cache
def get_session() -> AsyncSession:
    return driver.session(database="neo4j")  # NEO101


@lru_cache
def get_session_to_close():
    session = driver.session(database="neo4j")
    return session


def stop():
    get_session_to_close().close()
    driver.close()


atexit.register(stop)
