"""一条查询：driver.execute_query() 自己开会话、开事务、重试、读完结果。"""

from neo4j import AsyncDriver, RoutingControl

from expect import expect


# --8<-- [start:shown]
async def find_names(driver: AsyncDriver, min_age: int) -> list[str]:
    records, _, _ = await driver.execute_query(
        "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name ORDER BY name",
        min_age=min_age,
        routing_=RoutingControl.READ,
    )
    return [record["name"] for record in records]


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await driver.execute_query("UNWIND [['Ada', 36], ['Bob', 20]] AS p CREATE (:Person {name: p[0], age: p[1]})")
    expect("查到的人", await find_names(driver, 30), ["Ada"])
