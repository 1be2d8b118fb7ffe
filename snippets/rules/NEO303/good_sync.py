"""同步驱动：读掉结果。"""

from neo4j import Driver
from neo4j.exceptions import Neo4jError

from expect import expect


# --8<-- [start:shown]
def add_scores(driver: Driver, rows: list[dict[str, object]]) -> int:
    """写入分数，返回写入的人数。"""
    query = "UNWIND $rows AS row CREATE (p:Person {name: row.name, score: 9 / row.n}) RETURN p"
    with driver.session() as session:
        summary = session.run(query, rows=rows).consume()
    return summary.counters.nodes_created


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    try:
        add_scores(sync_driver, [{"name": "Ada", "n": 4}, {"name": "Bob", "n": 0}])
    except Neo4jError as error:
        print(f"{type(error).__name__}: {error.message}")
    expect("分数没有错时写入的人", add_scores(sync_driver, [{"name": "Ada", "n": 4}]), 1)
