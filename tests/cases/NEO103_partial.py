"""partial(GraphDatabase.driver, …) 每次调用都新建一个驱动。"""

import os
from functools import partial

from neo4j import GraphDatabase

open_driver = partial(GraphDatabase.driver, os.environ["NEO4J_URI"])


class Loader:
    def __init__(self):
        self.driver = open_driver()

    def load(self, path):
        self.driver.execute_query("CREATE (:File {path: $path})", path=path)

    def close(self):
        self.driver.close()


def load_all(paths):
    for path in paths:
        loader = Loader()  # NEO103
        loader.load(path)
        loader.close()


def load_one(path):
    driver = open_driver()  # NEO103
    driver.execute_query("CREATE (:File {path: $path})", path=path)


def closed(path):
    with open_driver() as driver:
        driver.execute_query("CREATE (:File {path: $path})", path=path)
