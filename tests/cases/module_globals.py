"""模块级的驱动和会话：函数里同名的局部变量，关闭的不是它们。"""

from neo4j import GraphDatabase

driver = GraphDatabase.driver("bolt://localhost")
DRIVERS = {"main": GraphDatabase.driver("bolt://localhost")}


def close():
    driver.close()
    for each in DRIVERS.values():
        each.close()


async def unrelated(rows):
    return await (await rows())


def session_of_a_table(query):
    with DRIVERS["main"].session() as session:
        return session.run(query).data()


def session_of_a_table_never_closed():
    session = DRIVERS["main"].session()  # NEO101
    session.run("CREATE (:A)")


def closes_its_own():
    session = driver.session()
    try:
        session.run("CREATE (:A)")
    finally:
        session.close()


if __name__ == "__main__":
    session = driver.session()  # NEO101
    session.run("CREATE (:A)")
    closes_its_own()
