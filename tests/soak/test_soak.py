"""浸泡的判决：推荐的写法通过，漏的和增长的都认得出来。"""

from dataclasses import replace

from tests.neo4j_server import Server
from tests.soak.sample import Sample
from tests.soak.variant import RECOMMENDED, WRONG, run
from tests.soak.verdict import GROWTH_MEGABYTES, GROWTH_OBJECTS, Verdict

QUIET = Sample(
    seconds=1.0,
    operations=100,
    failures=0,
    megabytes=70.0,
    objects=30_000,
    stray_sockets=0,
    in_use=0,
    sessions=0,
    transactions=0,
)


def test_the_recommended_code_neither_grows_nor_leaks(server: Server) -> None:
    samples = run(RECOMMENDED, server, seconds=5.0, every=1.0, seed=1)
    assert Verdict.of(samples).holds, samples


def test_sessions_that_are_never_closed_are_recognized(server: Server) -> None:
    samples = run(WRONG, server, seconds=5.0, every=1.0, seed=1)
    verdict = Verdict.of(samples)
    assert verdict.in_use > 0
    assert not verdict.holds


def test_growing_memory_is_recognized() -> None:
    step = GROWTH_MEGABYTES / 5
    assert not Verdict.of([replace(QUIET, megabytes=70.0 + step * number) for number in range(20)]).holds


def test_a_growing_number_of_objects_is_recognized() -> None:
    step = GROWTH_OBJECTS // 5
    assert not Verdict.of([replace(QUIET, objects=30_000 + step * number) for number in range(20)]).holds


def test_growth_while_warming_up_is_not_counted() -> None:
    warming = [replace(QUIET, megabytes=50.0), replace(QUIET, megabytes=60.0)]
    assert Verdict.of([*warming, *[QUIET] * 8]).holds
