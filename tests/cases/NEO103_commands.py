"""命令行程序：一个进程只运行其中一条命令，三条命令各建一个驱动不算多。在循环里建的还是要报。"""

import os
from argparse import Namespace

from neo4j import GraphDatabase


class Commands:
    @classmethod
    def show(cls, arguments: Namespace):
        with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
            print(driver.execute_query("MATCH (c:Config) RETURN c"))

    @classmethod
    def clear(cls, arguments: Namespace):
        with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
            driver.execute_query("MATCH (c:Config) DELETE c")

    @classmethod
    def purge(cls, arguments: Namespace):
        with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n")


def load(name):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
        driver.execute_query("MERGE (:File {name: $name})", name=name)


def load_all(arguments: Namespace):
    for name in arguments.names:
        load(name)


def check():
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
        driver.verify_connectivity()


def handle(arguments: Namespace):
    if arguments.check:
        check()


def main(commands):
    for command in commands:
        handle(command)
