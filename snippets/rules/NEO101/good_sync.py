"""同步驱动：用 with 打开会话。"""

from neo4j import Driver

from expect import expect


# --8<-- [start:shown]
def find_one(driver: Driver, min_age: int) -> str | None:
    """返回一个年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    with driver.session() as session:
        result = session.run(query, min_age=min_age)
        for record in result:
            return str(record["name"])
        return None


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    with sync_driver.session() as session:
        session.run("UNWIND range(30, 39) AS age CREATE (:Person {name: 'P' + age, age: age})").consume()
    names = [find_one(sync_driver, 30) for _ in range(11)]
    expect("调用 11 次，找到人的次数", len(names), 11)
