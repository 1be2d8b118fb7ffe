"""同一个文件里名字相同的函数，每一个都要检查：后面的定义遮住前面的，前面的仍然可能运行。"""

from neo4j import Driver, Session


def twice(driver: Driver):
    session = driver.session()  # NEO101
    session.run("CREATE (:A)")


def twice(driver: Driver):  # noqa: F811
    with driver.session() as session:
        session.run("CREATE (:A)")


try:
    import fast

    def either(driver: Driver):
        session = driver.session()  # NEO101
        fast.write(session.run("MATCH (n) RETURN n").data())

except ImportError:

    def either(driver: Driver):
        with driver.session() as session:
            session.run("CREATE (:A)")


class Twice:
    def __init__(self, driver: Driver):
        self.driver = driver

    @property
    def name(self):
        with self.driver.session() as session:
            return session.run("MATCH (a:A) RETURN a.name AS name").single()["name"]

    @name.setter
    def name(self, value):
        session = self.driver.session()  # NEO101
        session.run("MERGE (a:A) SET a.name = $value", value=value)

    def work(self):
        session = self.driver.session()  # NEO101
        session.run("CREATE (:A)")

    def work(self):  # noqa: F811
        with self.driver.session() as session:
            session.run("CREATE (:A)")

    class Inner:
        def work(self, driver: Driver):
            session = driver.session()  # NEO101
            session.run("CREATE (:A)")


def transaction_function_of_any_parameter_name(session: Session):
    def work(t):
        return t.run("MATCH (n) RETURN n")  # NEO302

    return session.execute_read(work)
