"""NEO402 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session
from neo4j.exceptions import ConstraintError, Neo4jError
from somewhere import write_person


class GraphError(Exception):
    pass


def function_of_another_package(session: Session):
    """漏报：事务函数在扫描范围之外定义。"""
    session.execute_write(write_person)


def not_retryable_anyway(session: Session):
    """不报：接住的错误本来就不可重试，例如 ConstraintError。"""

    def work(tx):
        try:
            tx.run("CREATE (:Person {id: 1})").consume()
        except ConstraintError as error:
            raise GraphError from error

    session.execute_write(work)


def retryable_is_raised(session: Session):
    """不报：先用 is_retryable() 判断，可重试的原样抛出。"""

    def work(tx):
        try:
            tx.run("CREATE (:Person {id: 1})").consume()
        except Neo4jError as error:
            if error.is_retryable():
                raise
            raise GraphError from error

    session.execute_write(work)


def one_attempt_is_wanted(session: Session):
    """误报：就是不想重试，例如函数里还做了不能重复的事。改用 begin_transaction()，它不重试。"""

    def work(tx):
        try:
            tx.run("CREATE (:Person {id: 1})").consume()
        except Neo4jError as error:  # NEO402
            raise GraphError from error

    session.execute_write(work)
