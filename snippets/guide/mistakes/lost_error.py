"""在会话里读完：错误原样抛给调用者。"""

from typing import Any

from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def good_operation(manager: ConnectionManager, counts: list[int]) -> list[int]:
    async with manager.session() as session:
        result = await session.run(
            "UNWIND $counts AS count CREATE (e:Entity {weight: 60 / count}) RETURN e.weight AS weight", counts=counts
        )
        return [record["weight"] async for record in result]


# --8<-- [end:shown]


async def outcome(manager: ConnectionManager, counts: list[int]) -> Any:
    try:
        return await good_operation(manager, counts)
    except ClientError as error:
        return error.code


async def main(manager: ConnectionManager) -> None:
    expect("三项都好", await outcome(manager, [1, 2, 3]), [60, 30, 20])
    expect("第三项坏了", await outcome(manager, [1, 2, 0]), "Neo.ClientError.Statement.ArithmeticError")
