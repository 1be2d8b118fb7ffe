"""threading.local() 里的驱动：每个线程一个，没有人关闭，或者有人关闭。"""

import threading

from neo4j import GraphDatabase

local = threading.local()
tidy = threading.local()


def get_driver():
    if not hasattr(local, "driver"):
        local.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return local.driver


def get_tidy_driver():
    if not hasattr(tidy, "driver"):
        tidy.driver = GraphDatabase.driver("neo4j://localhost")
    return tidy.driver


def close_tidy_driver():
    tidy.driver.close()


def names():
    with get_driver().session() as session, get_tidy_driver().session() as other:
        return session.run("RETURN 1 AS n").data() + other.run("RETURN 2 AS n").data()
