"""辅助函数返回没有读完的结果，或者读完的记录。"""


def fetch(session, query):
    return session.run(query)


async def afetch(session, query):
    return await session.run(query)


def rows(session, query):
    return session.run(query).data()


def people(tx):
    return tx.run("MATCH (p:Person) RETURN p")


def names(tx):
    return [record["name"] for record in tx.run("MATCH (p:Person) RETURN p.name AS name")]


class Repository:
    def __init__(self, driver):
        self.driver = driver

    @staticmethod
    def _find(tx, name):
        return tx.run("MATCH (p:Person {name: $name}) RETURN p", name=name)

    def _names(self, tx):
        return names(tx)
