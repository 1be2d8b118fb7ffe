"""结果由另一个文件里的函数取得：会话或事务结束之后再读，同样读不到。"""

from functools import partial

from neo4j import AsyncDriver, Driver, Session

from . import results
from .results import Repository, afetch, fetch, names, people, rows


def read_too_late(driver: Driver):
    with driver.session() as session:
        result = fetch(session, "MATCH (n) RETURN n")
    return result.data()  # NEO301


def through_the_module(driver: Driver):
    with driver.session() as session:
        return results.fetch(session, "MATCH (n) RETURN n")  # NEO301


async def awaited(driver: AsyncDriver):
    async with driver.session() as session:
        result = await afetch(session, "MATCH (n) RETURN n")
    return await result.single()  # NEO301


def read_by_the_helper(driver: Driver):
    with driver.session() as session:
        return rows(session, "MATCH (n) RETURN n")


def transaction_functions(session: Session):
    a = session.execute_read(people)  # NEO302
    b = session.execute_read(results.people)  # NEO302
    c = session.execute_read(Repository._find, "Ada")  # NEO302
    d = session.execute_read(partial(Repository._find, name="Ada"))  # NEO302
    e = session.execute_read(lambda tx: people(tx))  # NEO302
    f = session.execute_read(lambda tx: names(tx))
    return a, b, c, d, e, f


class People(Repository):
    def inherited(self):
        with self.driver.session() as session:
            return session.execute_read(self._find, "Ada")  # NEO302

    def inherited_and_read(self):
        with self.driver.session() as session:
            return session.execute_read(self._names)
