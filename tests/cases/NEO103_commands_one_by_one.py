"""循环里挨个问每个命令要不要处理：每个对象只调用一次，不是每一项新建。"""

import os

from neo4j import GraphDatabase


class Show:
    def handle(self, words):
        if words[:1] != ["show"]:
            return -1
        return self.show()

    def show(self):
        driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
        try:
            with driver.session() as session:
                return session.run("MATCH (n) RETURN count(n) AS n").single(strict=True)["n"]
        finally:
            driver.close()


class Ask:
    def handle(self, words):
        return -1


def answer(words):
    for command in (Show(), Ask()):
        result = command.handle(words)
        if result != -1:
            return result
    return None
