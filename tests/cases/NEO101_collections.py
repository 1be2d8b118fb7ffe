"""放在列表、字典和元组里的会话：循环里逐个关闭，每一个都算关闭。"""

import asyncio

from neo4j import AsyncDriver, Driver, Session


def two_sessions(driver: Driver) -> dict[str, Session]:
    return {"a": driver.session(database="a"), "b": driver.session(database="b")}


def values_of_a_factory(driver: Driver):
    sessions = two_sessions(driver)
    try:
        for session in sessions.values():
            session.run("CREATE (:A)")
    finally:
        for session in sessions.values():
            session.close()


def keys_of_a_factory(driver: Driver):
    sessions = two_sessions(driver)
    try:
        sessions["a"].run("CREATE (:A)")
    finally:
        sessions["a"].close()
        sessions["b"].close()


def keys_in_a_loop(driver: Driver):
    sessions = two_sessions(driver)
    try:
        sessions["a"].run("CREATE (:A)")
    finally:
        for name in sessions:
            sessions[name].close()


def one_key_of_a_factory(driver: Driver):
    sessions = two_sessions(driver)  # NEO101
    try:
        sessions["a"].run("CREATE (:A)")
    finally:
        sessions["a"].close()


def none_of_a_factory(driver: Driver):
    sessions = two_sessions(driver)  # NEO101
    sessions["a"].run("CREATE (:A)")


def one_taken_from_a_factory(driver: Driver):
    with two_sessions(driver)["a"] as session:  # NEO101
        session.run("CREATE (:A)")


def items_of_a_dict(driver: Driver):
    sessions = {"a": driver.session(database="a"), "b": driver.session(database="b")}
    try:
        sessions["a"].run("CREATE (:A)")
    finally:
        for _name, session in sessions.items():
            session.close()


async def gathered(driver: AsyncDriver):
    sessions = {"a": driver.session(database="a"), "b": driver.session(database="b")}
    try:
        await sessions["a"].run("CREATE (:A)")
    finally:
        await asyncio.gather(*(session.close() for session in sessions.values()))


def list_of_two(driver: Driver):
    sessions = [driver.session(), driver.session()]
    try:
        sessions[0].run("CREATE (:A)")
    finally:
        for session in sessions:
            session.close()


def last_of_a_list(driver: Driver):
    sessions = [driver.session()]
    try:
        sessions[0].run("CREATE (:A)")
    finally:
        sessions[-1].close()


def pairs(driver: Driver):
    named = [("a", driver.session(database="a")), ("b", driver.session(database="b"))]
    try:
        named[0][1].run("CREATE (:A)")
    finally:
        for _name, session in named:
            session.close()


def two_names_in_a_list(driver: Driver):
    first, second = driver.session(), driver.session()
    try:
        first.run("CREATE (:A)")
    finally:
        for session in [first, second]:
            session.close()


def list_never_closed(driver: Driver):
    sessions = [
        driver.session(database="a"),  # NEO101
        driver.session(database="b"),  # NEO101
    ]
    sessions[0].run("CREATE (:A)")


def one_of_a_list(driver: Driver):
    sessions = [driver.session(database="a"), driver.session(database="b")]  # NEO101
    sessions[0].close()


def closed_where_there_is_one(source: Driver, target: Driver):
    left = right = None
    try:
        left = source.session()
        right = target.session()
        right.run("UNWIND $rows AS row CREATE (:A)", rows=left.run("MATCH (n) RETURN n").data())
    finally:
        for opened in (left, right):
            if opened is not None:
                opened.close()


def the_empty_ones_passed_over(source: Driver, target: Driver):
    left = right = None
    try:
        left = source.session()
        right = target.session()
        right.run("UNWIND $rows AS row CREATE (:A)", rows=left.run("MATCH (n) RETURN n").data())
    finally:
        for opened in [left, right]:
            if not opened:
                continue
            opened.close()


def looked_at_but_not_closed(source: Driver, target: Driver):
    left = source.session()  # NEO101
    right = target.session()  # NEO101
    right.run("UNWIND $rows AS row CREATE (:A)", rows=left.run("MATCH (n) RETURN n").data())
    for opened in (left, right):
        if opened:
            print(opened.last_bookmarks())
