"""同步会话取得之后从不关闭。"""

from neo4j import Driver, GraphDatabase


def never_closed(driver: Driver):
    session = driver.session()  # NEO101
    session.run("CREATE (:A)")


def chained(driver: Driver):
    return driver.session().run("MATCH (n) RETURN n").data()  # NEO101


def chained_transaction(driver: Driver):
    with driver.session().begin_transaction() as tx:  # NEO101
        tx.run("CREATE (:A)")


def driver_by_name_only(driver):
    session = driver.session()  # NEO101
    return [record["n"] for record in session.run("MATCH (n) RETURN n")]


def unbound(driver: Driver):
    driver.session()  # NEO101


def in_a_list_that_stays_here(driver: Driver):
    sessions = [driver.session(), driver.session()]  # NEO101
    sessions[0].run("CREATE (:A)")


def commit_is_not_close(driver: Driver):
    session = driver.session()  # NEO101
    tx = session.begin_transaction()
    tx.run("CREATE (:A)")
    tx.commit()
    tx.close()


driver = GraphDatabase.driver("bolt://localhost")
shared = driver.session()  # NEO101


def uses_the_shared_one():
    return shared.run("MATCH (n) RETURN n").data()


def closes_the_driver():
    driver.close()


class Batch:
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)

    def close(self):
        self._driver.close()

    def load(self, rows):
        session = self._driver.session()  # NEO101
        session.execute_write(lambda tx: tx.run("UNWIND $rows AS r CREATE (:A {id: r.id})", rows=rows))


class NobodyCloses:
    def __init__(self, driver: Driver):
        self.driver = driver

    def begin(self):
        self.session = self.driver.session()  # NEO101

    def read(self):
        """Counts everything; nobody closes anything."""
        return count(self.session)


def count(session):
    return session.run("MATCH (n) RETURN count(n) AS n").single()["n"]


def close_others(*resources):
    for resource in resources:
        print(resource)


def given_to_a_helper_that_only_sounds_right(driver: Driver):
    session = driver.session()  # NEO101
    session.run("CREATE (:A)")
    close_others(session)
