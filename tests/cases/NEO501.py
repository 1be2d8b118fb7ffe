"""每一项发一次查询。"""

from neo4j import AsyncDriver, Session


async def for_each_item(driver: AsyncDriver, items):
    async with driver.session() as session:
        for item in items:
            await session.run("MERGE (:A {id: $id})", id=item["id"])  # NEO501


def parameters_in_a_dict(session: Session, items):
    query = "MERGE (:A {id: $id})"
    for item in items:
        session.run(query, {"id": item["id"]})  # NEO501


def derived_from_the_item(session: Session, items):
    for item in items:
        name = item["name"].strip()
        session.run("MERGE (:A {name: $name})", name=name)  # NEO501


def in_a_transaction(tx, items):
    for item in items:
        tx.run("MERGE (:A {id: $id})", id=item)  # NEO501


def transaction_for_each_item(session: Session, items):
    for item in items:
        session.execute_write(create, item)  # NEO501


def create(tx, item):
    tx.run("MERGE (:A {id: $id})", id=item)


def in_a_comprehension(session: Session, names):
    return [session.run("MATCH (n {name: $n}) RETURN n", n=name).single() for name in names]  # NEO501


def session_for_each_item(driver, items):
    for item in items:
        with driver.session() as session:
            session.run("MERGE (:A {id: $id})", id=item)  # NEO501


# 以下都不报


def one_query_is_iterated(session: Session):
    for record in session.run("MATCH (n) RETURN n"):
        print(record)


def batches(session: Session, rows):
    for start in range(0, len(rows), 1000):
        session.run("UNWIND $rows AS r MERGE (:A {id: r.id})", rows=rows[start : start + 1000])


def named_batches(session: Session, query, batches):
    for batch in batches:
        session.run(query, rows=batch)


def different_statements(session: Session, statements):
    for statement in statements:
        session.run(statement)


def retries(session: Session, name):
    for attempt in range(3):
        session.run("CREATE (:A {name: $name})", name=name)


def until_done(session: Session):
    while True:
        if not session.run("MATCH (n) WITH n LIMIT 1000 DELETE n RETURN count(n) AS c").single()["c"]:
            break
