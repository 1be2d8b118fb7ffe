"""一行里对同一个结果读几次，是一处错误。"""

from neo4j import Driver


def first(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
    return next(iter(result), None)  # NEO301


def generator(driver: Driver, respond):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
    return respond(row["n"] for row in result)  # NEO301
