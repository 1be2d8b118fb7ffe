"""同步驱动：返回结果，会话随后关闭。"""

from neo4j import Driver, Result


# --8<-- [start:shown]
def find_names(driver: Driver, min_age: int) -> Result:
    """返回年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    with driver.session() as session:
        return session.run(query, min_age=min_age)  # NEO301


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    sync_driver.execute_query("CREATE (:Person {name: 'Ada', age: 36})")
    print([record["name"] for record in find_names(sync_driver, 30)])
