"""托管事务里吞掉或替换了驱动的错误。"""

import json

from neo4j import AsyncSession, Session
from neo4j.exceptions import ConstraintError, Neo4jError


class GraphError(Exception):
    pass


def replaced(tx):
    try:
        return tx.run("MATCH (n) RETURN n").data()
    except Exception as error:  # NEO402
        raise GraphError(str(error)) from error


def swallowed(tx):
    try:
        tx.run("CREATE (:A)")
    except Neo4jError:  # NEO402
        return None


async def swallowed_async(tx):
    try:
        await tx.run("CREATE (:A)")
    except:  # NEO402
        print("failed")


def raised_again(tx):
    try:
        tx.run("CREATE (:A)")
    except Exception:
        print("failed")
        raise


def raised_again_by_name(tx):
    try:
        tx.run("CREATE (:A)")
    except Neo4jError as error:
        print(error)
        raise error


def retryable_passes(tx):
    try:
        tx.run("CREATE (:A)")
    except Neo4jError as error:
        if error.is_retryable():
            raise
        raise GraphError from error


def not_retryable_anyway(tx):
    try:
        tx.run("CREATE (:A)")
    except ConstraintError as error:
        raise GraphError from error


def nothing_of_the_driver_in_try(tx, text):
    try:
        rows = json.loads(text)
    except Exception:
        rows = []
    tx.run("UNWIND $rows AS r CREATE (:A {id: r.id})", rows=rows)


def not_a_transaction_function(session: Session):
    try:
        session.run("CREATE (:A)")
    except Exception as error:
        raise GraphError(str(error)) from error


def outside_of_it(session: Session):
    try:
        session.execute_write(replaced)
        session.execute_write(swallowed)
        session.execute_write(raised_again)
        session.execute_write(raised_again_by_name)
        session.execute_write(retryable_passes)
        session.execute_write(not_retryable_anyway)
        session.execute_write(nothing_of_the_driver_in_try, "[]")
    except Neo4jError as error:
        raise GraphError(str(error)) from error


async def calls(session: AsyncSession):
    await session.execute_write(swallowed_async)
