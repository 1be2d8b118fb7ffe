"""同步会话关闭之后才使用结果。"""

from contextlib import ExitStack, contextmanager

from neo4j import Driver, GraphDatabase


class Graph:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()

    def query(self, text, parameters=None):
        with self.driver.session() as session:
            return session.run(text, parameters)  # NEO301

    def rows(self, text):
        with self.driver.session() as session:
            return list(session.run(text))

    def lazily(self, text):
        with self.driver.session() as session:
            result = session.run(text)
            return (record["n"] for record in result)  # NEO301

    def mapped(self, text):
        with self.driver.session() as session:
            return map(dict, session.run(text))  # NEO301

    def records(self, text):
        with self.driver.session() as session:
            for record in session.run(text):
                yield record

    def yielded_from(self, text):
        with self.driver.session() as session:
            yield from session.run(text)


def by_name_only(driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
    return [record["n"] for record in result]  # NEO301


def given_to_list_after_with(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
    return list(result)  # NEO301


def given_to_a_function_after_with(driver: Driver, frame):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
    return frame(result)  # NEO301


def closed_by_hand(driver: Driver):
    session = driver.session()
    try:
        result = session.run("MATCH (n) RETURN n")
    finally:
        session.close()
    for record in result:  # NEO301
        print(record)


def after_a_stack(driver: Driver):
    with ExitStack() as stack:
        session = stack.enter_context(driver.session())
        result = session.run("MATCH (n) RETURN n")
    return result.single()  # NEO301


@contextmanager
def provided(driver: Driver):
    session = driver.session()
    try:
        yield session
    finally:
        session.close()


def of_a_provider(driver: Driver):
    with provided(driver) as session:
        return session.run("MATCH (n) RETURN n")  # NEO301


def read_of_a_provider(driver: Driver):
    with provided(driver) as session:
        return session.run("MATCH (n) RETURN n").single()


def session_is_returned_too(driver: Driver):
    session = driver.session()
    return session, session.run("MATCH (n) RETURN n")


def read_by_a_function_inside(driver: Driver, frame):
    with driver.session() as session:
        return frame(session.run("MATCH (n) RETURN n"))


def indexed_inside(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n").data()
        return result[0] if result else None


@contextmanager
def yields_a_live_result(driver: Driver):
    with driver.session() as session:
        yield session.run("MATCH (n) RETURN n")
