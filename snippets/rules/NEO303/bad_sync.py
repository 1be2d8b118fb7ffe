"""同步驱动：查询有 RETURN，结果没有读。"""

import logging

from neo4j import Driver

from expect import expect


# --8<-- [start:shown]
def add_scores(driver: Driver, rows: list[dict[str, object]]) -> None:
    """写入分数。"""
    query = "UNWIND $rows AS row CREATE (p:Person {name: row.name, score: 9 / row.n}) RETURN p"
    with driver.session() as session:
        session.run(query, rows=rows)  # NEO303


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 日志和异步的一样，不再重复
    add_scores(sync_driver, [{"name": "Ada", "n": 4}, {"name": "Bob", "n": 0}])
    print("add_scores 正常返回，没有异常")
    records, _, _ = sync_driver.execute_query("MATCH (p:Person) RETURN count(p) AS people")
    expect("写入的人", records[0]["people"], 2)
