"""结果离开了它的事务。"""

from neo4j import AsyncDriver, AsyncSession, Driver, ManagedTransaction, Session, unit_of_work


def find(tx):
    return tx.run("MATCH (n) RETURN n")  # NEO302


def calls_find(session: Session):
    return session.execute_read(find)


async def find_async(tx):
    result = await tx.run("MATCH (n) RETURN n")
    return result  # NEO302


async def calls_find_async(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.execute_read(find_async)


def in_a_lambda(session: Session):
    return session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n"))  # NEO302


def read_after_a_lambda(session: Session):
    result = session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n"))  # NEO302
    return [record["n"] for record in result]


def in_a_nested_function(session: Session):
    def work(tx):
        return tx.run("MATCH (n) RETURN n")  # NEO302

    return session.execute_read(work)


@unit_of_work(timeout=5)
def decorated(tx: ManagedTransaction):
    return tx.run("MATCH (n) RETURN n")  # NEO302


def calls_decorated(session: Session):
    return session.execute_read(decorated)


def lazily(tx):
    return (record["n"] for record in tx.run("MATCH (n) RETURN n"))  # NEO302


def calls_lazily(session: Session):
    return list(session.execute_read(lazily))


class Repository:
    def __init__(self, driver: Driver):
        self.driver = driver

    def people(self):
        with self.driver.session() as session:
            return session.execute_read(self._people)

    @staticmethod
    def _people(tx):
        return tx.run("MATCH (n:Person) RETURN n")  # NEO302

    def cities(self):
        with self.driver.session() as session:
            return session.read_transaction(self._cities, 10)

    def _cities(self, tx, limit):
        return tx.run("MATCH (n:City) RETURN n LIMIT $limit", limit=limit)  # NEO302


def returned_from_an_explicit_transaction(driver: Driver):
    with driver.session() as session:
        with session.begin_transaction() as tx:
            return tx.run("MATCH (n) RETURN n")  # NEO302


async def read_after_an_explicit_transaction(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        result = await tx.run("MATCH (n) RETURN n")
    return await result.data()  # NEO302


def read_after_commit(session: Session):
    tx = session.begin_transaction()
    result = tx.run("MATCH (n) RETURN n")
    tx.commit()
    return result.single()  # NEO302


# 以下都不报


def read_inside(tx):
    return tx.run("MATCH (n) RETURN n").data()


def calls_read_inside(session: Session):
    return session.execute_read(read_inside)


def create(tx, name):
    return tx.run("CREATE (:A {name: $name})", name=name)


def value_is_discarded(session: Session):
    session.execute_write(create, "x")


def lambda_value_is_discarded(session: Session):
    session.execute_write(lambda tx: tx.run("CREATE (:A)"))


def helper_of_a_transaction_function(tx):
    return tx.run("MATCH (n) RETURN n.name AS name")


def uses_the_helper(tx):
    return [record["name"] for record in helper_of_a_transaction_function(tx)]


def calls_uses_the_helper(session: Session):
    return session.execute_read(uses_the_helper)


def lambda_reads(session: Session):
    return session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n").single())


def lambda_makes_a_list(session: Session):
    return session.execute_read(lambda tx: list(tx.run("MATCH (n) RETURN n")))


def read_before_commit(session: Session):
    with session.begin_transaction() as tx:
        rows = tx.run("MATCH (n) RETURN n").data()
    return rows


def is_there(session: Session):
    def work(tx):
        result = tx.run("MATCH (n) RETURN n")
        return result.single() is not None

    return session.execute_read(work)


def unpacked(session: Session):
    return session.execute_read(lambda tx: [*tx.run("MATCH (n) RETURN n")])


def consume_after_the_transaction(session: Session):
    with session.begin_transaction() as tx:
        result = tx.run("CREATE (:A)")
    return result.consume()  # NEO302


def consume_after_commit(session: Session):
    tx = session.begin_transaction()
    result = tx.run("CREATE (:A)")
    tx.commit()
    return result.consume()  # NEO302


def consumed_twice(session: Session):
    with session.begin_transaction() as tx:
        result = tx.run("CREATE (:A)")
        result.consume()
    return result.consume()  # NEO302


def consume_inside(session: Session):
    with session.begin_transaction() as tx:
        result = tx.run("CREATE (:A)")
        summary = result.consume()
    return summary.counters


def keys_still_work(session: Session):
    with session.begin_transaction() as tx:
        result = tx.run("MATCH (n) RETURN n")
    return result.keys()
