"""一直运行的循环，每一轮新建一个驱动，上一轮的没有关。等服务器起来的循环会离开，不算。"""

import time

from neo4j import GraphDatabase


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def add(self, item):
        self.driver.execute_query("CREATE (:Item {text: $item})", item=item)

    def close(self):
        self.driver.close()


def drivers(queue):
    while True:
        item = queue.get()
        driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        driver.execute_query("CREATE (:Item {text: $item})", item=item)


def objects(queue):
    while True:
        store = Store()  # NEO103
        store.add(queue.get())


def closed(queue):
    while True:
        store = Store()
        try:
            store.add(queue.get())
        finally:
            store.close()


def waits():
    while True:
        driver = GraphDatabase.driver("neo4j://localhost")
        try:
            driver.verify_connectivity()
            return driver
        except OSError:
            time.sleep(1)
