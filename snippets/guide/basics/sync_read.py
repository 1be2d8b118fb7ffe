"""同步读取人名。"""

from neo4j import Driver

from expect import expect


# --8<-- [start:shown]
def find_names(driver: Driver) -> list[str]:
    with driver.session() as session:
        result = session.run("MATCH (p:Person) RETURN p.name AS name ORDER BY name")
        return [record["name"] for record in result]


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    sync_driver.execute_query("UNWIND ['Ada', 'Bob'] AS name CREATE (:Person {name: name})")
    expect("查到的人", find_names(sync_driver), ["Ada", "Bob"])
