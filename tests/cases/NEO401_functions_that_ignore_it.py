"""事务函数收下 timeout，却没有用它：什么也没有限制。"""

from neo4j import Session

SLOW = "CALL apoc.util.sleep($timeout)"


def ignores_it(tx, timeout):
    return tx.run("MATCH (n) RETURN count(n) AS n").single()["n"]


def gives_it_to_the_query(tx, **parameters):
    return tx.run("MATCH (n:Person {name: $name}) RETURN n", parameters).data()


def expands_it(tx, **parameters):
    return tx.run("MATCH (n:Person {name: $name}) RETURN n", **parameters).data()


def has_such_a_parameter(tx, **parameters):
    return tx.run("CALL apoc.util.sleep($timeout)", **parameters).consume()


def has_another_text(tx, **parameters):
    return tx.run(SLOW, **parameters).consume()


def looks_it_up(tx, **parameters):
    return tx.run("CALL apoc.util.sleep($ms)", ms=parameters["timeout"]).consume()


def ignored(session: Session):
    session.execute_read(ignores_it, timeout=5)  # NEO401
    session.execute_read(gives_it_to_the_query, name="Ada", timeout=5)  # NEO401
    session.execute_read(expands_it, name="Ada", timeout=5)  # NEO401
    session.execute_read(lambda tx, timeout: tx.run("RETURN 1 AS one").value(), timeout=5)  # NEO401


def used(session: Session):
    session.execute_read(has_such_a_parameter, timeout=5)
    session.execute_read(has_another_text, timeout=5)
    session.execute_read(looks_it_up, timeout=5)
