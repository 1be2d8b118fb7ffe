"""查询返回记录，结果却没有读。"""

from neo4j import AsyncDriver, AsyncSession, Driver, Session


async def discarded(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("UNWIND $rows AS r CREATE (u:User {id: r.id}) RETURN u", rows=[])  # NEO303


def discarded_sync(session: Session):
    session.run("MATCH (n) SET n.x = 10 / n.y RETURN n")  # NEO303


def held_but_not_read(driver: Driver):
    with driver.session() as session:
        result = session.run("CREATE (n:A) RETURN n")  # NEO303


def query_in_a_variable(session: Session):
    query = "MERGE (n:A {id: 1}) RETURN n"
    session.run(query)  # NEO303


async def bound_again_before_it_is_read(session: AsyncSession):
    result = await session.run("CREATE (n:A) RETURN n")  # 第二次 run() 会抛出它的错误
    result = await session.run("CREATE (n:B) RETURN n")
    return await result.single()


# 以下都不报


def no_return(session: Session):
    session.run("CREATE (:A)")


def return_only_in_a_subquery(session: Session):
    session.run("CALL { MATCH (n) RETURN n } IN TRANSACTIONS")


def return_only_in_a_comment(session: Session):
    session.run("CREATE (:A)  // RETURN n")


def return_only_in_a_text(session: Session):
    session.run("CREATE (:A {name: 'RETURN'})")


def health_check(session: Session):
    session.run("RETURN 1")


def in_an_explicit_transaction(session: Session):
    with session.begin_transaction() as tx:
        tx.run("CREATE (n:A) RETURN n")


def in_a_transaction_function(tx):
    tx.run("CREATE (n:A) RETURN n")


def calls_it(session: Session):
    session.execute_write(in_a_transaction_function)


def consumed(session: Session):
    session.run("CREATE (n:A) RETURN n").consume()


def read_in_one_branch(session: Session, verbose):
    result = session.run("CREATE (n:A) RETURN n")
    if verbose:
        print(result.single())


def given_away(session: Session, log):
    log(session.run("CREATE (n:A) RETURN n"))


def unknown_text(session: Session, query):
    session.run(query)


def another_run_raises_its_error(session: Session):
    session.run("CREATE (n:A) RETURN n")
    session.run("CREATE (:B)")


def the_last_of_a_loop_is_lost(session: Session, names):
    for name in names:
        session.run("CREATE (n:A {name: $name}) RETURN n", name=name)  # NEO303 NEO501


def another_text_under_the_same_name(driver: Driver):
    with driver.session() as session:
        query = "MATCH (n) RETURN n"
        rows = session.run(query).data()
        query = "CREATE (:A)"
        session.run(query)
    return rows


def a_call_before_the_next_run(driver: Driver, compute):
    with driver.session() as session:
        session.run("MATCH (n) SET n.x = 1 RETURN n")
        y = compute()
        session.run("MATCH (n) SET n.y = $y", y=y)
