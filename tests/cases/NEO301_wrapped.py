"""结果放进新建的对象里返回：数据类的字段，或者 __init__ 保存的参数。"""

from dataclasses import dataclass

from neo4j import AsyncDriver, AsyncResult, Driver, ManagedTransaction, Result


@dataclass
class Page:
    total: int
    rows: AsyncResult


class Snapshot:
    def __init__(self, name, rows):
        self.name = name
        self.rows = rows


class Names:
    def __init__(self, result: Result):
        self.names = [record["name"] for record in result]


class Counted:
    def __init__(self, result: Result):
        self.count = len(result.keys())


async def in_a_dataclass(driver: AsyncDriver):
    async with driver.session() as session:
        return Page(0, await session.run("MATCH (n) RETURN n"))  # NEO301


async def by_keyword(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return Page(total=0, rows=result)  # NEO301


def kept_by_init(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
        return Snapshot("all", result)  # NEO301


def named_before_it_is_returned(driver: Driver):
    with driver.session() as session:
        rows = session.run("MATCH (n) RETURN n")
        snapshot = Snapshot(name="all", rows=rows)
        return snapshot  # NEO301


def read_by_init(driver: Driver):
    with driver.session() as session:
        return Names(session.run("MATCH (n) RETURN n.name AS name"))


def not_kept(driver: Driver):
    with driver.session() as session:
        return Counted(session.run("MATCH (n) RETURN n.name AS name"))


def read_before(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
        return Snapshot("all", result.data())


def of_a_managed_function(driver: Driver):
    def work(tx: ManagedTransaction):
        return Snapshot("all", tx.run("MATCH (n) RETURN n"))  # NEO302

    with driver.session() as session:
        return session.execute_read(work)
