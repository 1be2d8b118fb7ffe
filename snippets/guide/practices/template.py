"""代码模板：托管事务里读完，事务外换成业务异常。"""

from dataclasses import dataclass

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager, GraphQueryError


# --8<-- [start:shown]
@dataclass(frozen=True)
class Person:
    id: int
    name: str


async def read_person(tx: AsyncManagedTransaction, person_id: int) -> Person | None:
    """事务函数：只查询和转换。抛出的驱动异常原样放过去，驱动才会重试。"""
    result = await tx.run("MATCH (p:Person {id: $id}) RETURN p.id AS id, p.name AS name", id=person_id)
    record = await result.single()  # 编号有唯一约束，至多一条；没有时是 None
    return None if record is None else Person(**record.data())


class PersonRepository:
    def __init__(self, manager: ConnectionManager) -> None:
        self._manager = manager

    async def find(self, person_id: int) -> Person | None:
        """按编号找人，没有时返回 None。

        :raises GraphQueryError: 查询失败；``code`` 和 ``is_retryable()`` 取自驱动的异常。
        """
        try:
            async with self._manager.session() as session:
                return await session.execute_read(read_person, person_id)
        except (Neo4jError, DriverError) as error:
            raise GraphQueryError(f"查找人员 {person_id} 失败") from error


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE")).consume()
        await (await session.run("CREATE (:Person {id: 1, name: 'Ada'})")).consume()
    repository = PersonRepository(manager)
    expect("编号 1", await repository.find(1), Person(1, "Ada"))
    expect("编号 2", await repository.find(2), None)
