"""事务结束之后，Result 只剩 keys() 能用：连 consume() 也抛异常。"""

from neo4j import AsyncResult
from neo4j.exceptions import ResultConsumedError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_person(manager: ConnectionManager, *, consume: bool) -> AsyncResult:
    async with manager.session() as session, await session.begin_transaction() as tx:
        result = await tx.run("CREATE (p:Person {name: 'Ada'}) RETURN p")
        if consume:
            await result.consume()
        await tx.commit()
        return result  # noqa: NEO302


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    for consume in (False, True):
        result = await create_person(manager, consume=consume)
        try:
            await result.consume()
        except ResultConsumedError as error:
            print(f"consume()，提交前{'已经' if consume else '没有'}消费: {type(error).__name__}: {error}")
        else:
            print("consume() 没有抛异常")
        expect("keys()", list(result.keys()), ["p"])
