"""用到这些夹具的测试。"""


async def test_reader(reader):
    assert await reader.execute_query("MATCH (n) RETURN n")


def test_session(session, finalized, finalized_by_a_function):
    assert session.run("RETURN 1").single()


def test_closed_here(closed_by_the_test):
    with closed_by_the_test as session:
        assert session.run("RETURN 1").single()
