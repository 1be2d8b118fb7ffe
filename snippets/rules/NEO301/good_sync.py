"""同步驱动：在会话里读完，返回普通的列表。"""

from neo4j import Driver

from expect import expect


# --8<-- [start:shown]
def find_names(driver: Driver, min_age: int) -> list[str]:
    """返回年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    with driver.session() as session:
        result = session.run(query, min_age=min_age)
        return [record["name"] for record in result]


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    sync_driver.execute_query("CREATE (:Person {name: 'Ada', age: 36})")
    expect("查到的人", find_names(sync_driver, 30), ["Ada"])
