"""同步会话只在部分路径上关闭。"""

from neo4j import Driver


def closed_only_on_success(driver: Driver):
    session = driver.session()  # NEO102
    rows = session.run("MATCH (n) RETURN n").data()
    session.close()
    return rows


def early_return_inside(driver: Driver):
    session = driver.session()  # NEO102
    record = session.run("MATCH (n) RETURN n LIMIT 1").single()
    if record is None:
        return None
    session.close()
    return record["n"]


def raises_before_close(driver: Driver, name):
    session = driver.session()  # NEO102
    if not name:
        raise ValueError(name)
    session.close()


def close_in_else_only(driver: Driver):
    session = driver.session()  # NEO102
    try:
        session.run("CREATE (:A)")
    except ValueError:
        pass
    else:
        session.close()


def with_after_a_call(driver: Driver, prepare):
    session = driver.session()  # NEO102
    prepare()
    with session:
        session.run("CREATE (:A)")


def continue_skips_close(driver: Driver, names):
    for name in names:
        session = driver.session()  # NEO102
        if not name:
            continue
        session.close()


def number_that_may_be_none(driver: Driver, entry):
    session = driver.session()  # NEO102
    amount = float(entry["amount"])
    try:
        session.run("CREATE (:Payment {amount: $amount})", amount=amount)
    finally:
        session.close()


def closed_only_if_it_is_closed(driver: Driver):
    session = driver.session()  # NEO102
    try:
        session.run("CREATE (:A)").consume()
    finally:
        if session.closed() is True:
            session.close()


def closed_if_it_is_not_our_own(driver: Driver):
    owned = False
    session = driver.session()  # NEO102
    try:
        session.run("CREATE (:A)").consume()
    finally:
        if owned and session:
            session.close()
