"""用到这些夹具的测试。"""

from collections.abc import Callable

from neo4j import Session


async def test_reader(reader):
    assert await reader.execute_query("MATCH (n) RETURN n")


def test_session(session, finalized, finalized_by_a_function):
    assert session.run("RETURN 1").single()


def test_closed_here(closed_by_the_test):
    with closed_by_the_test as session:
        assert session.run("RETURN 1").single()


def test_a_factory(new_session: Callable[[], Session]):
    left, right = new_session(), new_session()
    assert left.run("RETURN 1").single() == right.run("RETURN 1").single()
