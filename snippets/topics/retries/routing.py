"""neo4j:// 对单机也能用；读事务里不许写。"""

from typing import Any

from neo4j import AsyncGraphDatabase, AsyncManagedTransaction, RoutingControl
from neo4j.exceptions import ClientError

from expect import expect


async def create(tx: AsyncManagedTransaction) -> None:
    await (await tx.run("CREATE (:Document)")).consume()


# --8<-- [start:shown]
async def read_and_write(uri: str, auth: tuple[str, str]) -> None:
    async with AsyncGraphDatabase.driver(uri, auth=auth) as driver:
        records, _, _ = await driver.execute_query(
            "MATCH (d:Document) RETURN count(d) AS n",
            routing_=RoutingControl.READ,  # 集群里发给只读的副本；省略时发给主节点
        )
        expect("读", records[0]["n"], 0)
        async with driver.session() as session:
            await session.execute_write(create)
            try:
                await session.execute_read(create)
            except ClientError as error:
                print(f"在 execute_read() 里写: {error.code}")


# --8<-- [end:shown]


async def main(server: Any) -> None:
    await read_and_write(server.uri.replace("bolt://", "neo4j://"), server.auth)
