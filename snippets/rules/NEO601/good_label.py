"""标签不能用参数传：对照固定的名单。"""

from enum import Enum

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
class Label(Enum):
    """可以查询的标签。"""

    PERSON = "Person"
    ENTITY = "Entity"


COUNT = {label: f"MATCH (n:{label.value}) RETURN count(n) AS n" for label in Label}


async def count_nodes(manager: ConnectionManager, label: str) -> int:
    """返回某个标签的节点数；名单之外的标签抛 ValueError。"""
    async with manager.session() as session:
        result = await session.run(COUNT[Label(label)])
        record = await result.single(strict=True)
        return int(record["n"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE (:Person {name: 'Ada', age: 36})")).consume()
    expect("Person 节点", await count_nodes(manager, "Person"), 1)
    try:
        await count_nodes(manager, "Person) DETACH DELETE n //")
    except ValueError as error:
        print(f"ValueError: {error}")
