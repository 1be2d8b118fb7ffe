"""包着驱动的类：看得出它关闭与否，也看得出没有人关闭。"""

import os

from neo4j import GraphDatabase


class Quiet:
    def __init__(self):
        self.driver = GraphDatabase.driver(os.environ["NEO4J_URI"])

    def close(self):
        self.driver.close()

    def __del__(self):
        # 这里不能 close()，解释器可能正在退出
        self.driver = None


class Collected:
    def __init__(self):
        self.driver = GraphDatabase.driver(os.environ["NEO4J_URI"])

    def close(self):
        self.driver.close()

    def __del__(self):
        self.close()


def del_does_not_close():
    quiet = Quiet()  # NEO103
    return quiet.driver.execute_query("MATCH (t:Topic) RETURN t.name AS name").records


def del_closes():
    collected = Collected()
    return collected.driver.execute_query("MATCH (t:Topic) RETURN t.name AS name").records


def closed_if_it_can_be():
    quiet = Quiet()
    try:
        return quiet.driver.execute_query("MATCH (t:Topic) RETURN t.name AS name").records
    finally:
        close = getattr(quiet, "close", None)
        if callable(close):
            close()


class Server:
    def __init__(self):
        self.store = Quiet()

    def stop(self):
        self.store.close()


def closed_inside_of_the_server():
    server = Server()
    try:
        server.store.driver.verify_connectivity()
    finally:
        server.store.close()


def left_open_inside_of_the_server():
    server = Server()  # NEO103
    server.store.driver.verify_connectivity()


class Modes:
    """每一种设置试一次：次数写在代码里。"""

    def compare(self):
        modes = ["fast", "exact"]
        for mode in modes:
            router = Router(mode=mode)
            router.driver.verify_connectivity()
            router.close()

    def compare_given(self, modes):
        for mode in modes:
            router = Router(mode=mode)  # NEO103
            router.driver.verify_connectivity()
            router.close()


class Router:
    def __init__(self, mode):
        self.mode = mode
        self.driver = GraphDatabase.driver(os.environ["NEO4J_URI"])

    def close(self):
        self.driver.close()
