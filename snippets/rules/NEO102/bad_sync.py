"""同步驱动也一样：只在成功时关闭。"""

from neo4j import Driver


# --8<-- [start:shown]
def total_age(driver: Driver) -> int:
    """返回所有人的年龄之和。"""
    session = driver.session()  # NEO102
    result = session.run("MATCH (p:Person) RETURN p.age AS age ORDER BY p.name")
    total = sum(int(record["age"]) for record in result)  # 出错时从这里离开
    session.close()
    return total


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    with sync_driver.session() as session:
        rows = [["Ada", "36"], ["Bob", "unknown"], ["Eve", "29"]]
        session.run("UNWIND $rows AS row CREATE (:Person {name: row[0], age: row[1]})", rows=rows).consume()
    for _ in range(3):
        try:
            total_age(sync_driver)
        except ValueError as error:
            print(f"ValueError: {error}")
