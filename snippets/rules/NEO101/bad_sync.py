"""同步驱动也一样：会话取得后从不关闭。"""

from neo4j import Driver

from expect import expect
from graph import read_pool_stats


# --8<-- [start:shown]
def find_one(driver: Driver, min_age: int) -> str | None:
    """返回一个年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    session = driver.session()  # NEO101
    result = session.run(query, min_age=min_age)
    for record in result:
        return str(record["name"])
    return None


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    with sync_driver.session() as session:
        session.run("UNWIND range(30, 39) AS age CREATE (:Person {name: 'P' + age, age: age})").consume()
    for _ in range(10):
        find_one(sync_driver, 30)
    expect("调用 10 次之后占用的连接", read_pool_stats(sync_driver).in_use, 0)
