"""边读边处理：错误到来之前，前面的记录已经处理了。"""

from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def index_chunks(manager: ConnectionManager, indexed: list[int]) -> None:
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, 5000) AS n RETURN n, 1 / (n - 4000) AS weight")
        async for record in result:
            add_to_index(record["n"], indexed)  # 例如写进向量库


# --8<-- [end:shown]


def add_to_index(number: int, indexed: list[int]) -> None:
    indexed.append(number)


async def main(manager: ConnectionManager) -> None:
    indexed: list[int] = []
    try:
        await index_chunks(manager, indexed)
    except ClientError as error:
        print(f"ClientError: {error.code}")
    print(f"已经处理的记录: {len(indexed)}")
    expect("处理了一部分", 0 < len(indexed) < 4000, True)
