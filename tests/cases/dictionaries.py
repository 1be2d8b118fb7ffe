"""会话、驱动放在字典里，从字典里关闭。"""

from neo4j import AsyncDriver, Driver


def closed_through_the_dictionary(driver: Driver):
    state = {"session": driver.session(), "rows": []}
    try:
        state["rows"] = state["session"].run("MATCH (n) RETURN n").data()
    finally:
        state["session"].close()
    return state["rows"]


def never_closed(driver: Driver):
    state = {"session": driver.session()}  # NEO101
    return state["session"].run("MATCH (n) RETURN n").data()


def returned(driver: Driver):
    return {"session": driver.session()}


def given_away(driver: Driver, application):
    state = {"session": driver.session()}
    application.start(state)


def closed_before_it_is_used(driver: Driver):
    """run() 自己抛出 SessionError，没有结果可以晚读。"""
    with driver.session() as session:
        session.close()
        return session.run("MATCH (n) RETURN n").data()


async def asynchronous(driver: AsyncDriver):
    holder = {"driver": driver}
    with holder["driver"].session() as session:  # NEO204
        await session.run("CREATE (:A)")
