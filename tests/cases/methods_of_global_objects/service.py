"""服务的方法每次新建驱动；谁调用它，看全局对象的名字，或者返回它的函数。"""

from neo4j import AsyncGraphDatabase


class Answers:
    async def ask(self, question):
        async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return await driver.execute_query("MATCH (t:Topic {name: $question}) RETURN t", question=question)


class Reports:
    async def write(self, title):
        async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return await driver.execute_query("MATCH (r:Report {title: $title}) RETURN r", title=title)


class Indexes:
    async def build(self):
        async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:
            await driver.execute_query("CREATE INDEX topics IF NOT EXISTS FOR (t:Topic) ON (t.name)")


async def count(label):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return await driver.execute_query("MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n", label=label)


answers = Answers()


def reports() -> Reports:
    return Reports()
