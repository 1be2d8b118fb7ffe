"""多个任务同时使用一个会话：记录不声不响地丢失，或者抛出看不懂的异常。"""

import asyncio
import os
import subprocess
import sys
from typing import Any

from neo4j import AsyncGraphDatabase, AsyncSession

from expect import expect


# --8<-- [start:shown]
async def find_name(session: AsyncSession, person_id: int) -> str:
    """按 id 返回人名。"""
    result = await session.run("MATCH (p:Person {id: $id}) RETURN p.name AS name", id=person_id)
    return ",".join([record["name"] async for record in result])


async def find_names(session: AsyncSession, ids: list[int]) -> list[str | BaseException]:
    """按 id 返回多个人名。"""
    tasks = [find_name(session, person_id) for person_id in ids]
    return await asyncio.gather(*tasks, return_exceptions=True)  # NEO104


# --8<-- [end:shown]


async def child() -> None:
    """在单独的进程里运行：会话被并发使用之后，连接已经不能再用。"""
    async with AsyncGraphDatabase.driver(os.environ["URI"], auth=("neo4j", os.environ["PASSWORD"])) as driver:
        await driver.execute_query(
            "MERGE (:Person {id: 1, name: 'Ada'}) MERGE (:Person {id: 2, name: 'Bob'}) "
            "MERGE (:Person {id: 3, name: 'Eve'})"
        )
        session = driver.session()
        try:
            names = await asyncio.wait_for(find_names(session, [1, 2, 3]), timeout=2)
        except TimeoutError:
            names = []
        finally:
            session.cancel()
            await session.close()
    print(*[name if isinstance(name, str) else type(name).__name__ for name in names], sep=",")


def run_child(server: Any, *options: str) -> list[str]:
    environment = {**os.environ, "URI": server.uri, "PASSWORD": server.auth[1], "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.run(
        [sys.executable, *options, __file__],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return process.stdout.strip("\n").split(",")


def main(server: Any) -> None:
    names = run_child(server)
    print(f"没有异常，也没有记录的任务: ≈ {names.count('')} 个")
    expect("三个任务都拿到了自己的记录", names == ["Ada", "Bob", "Eve"], wanted=True)
    print("用 python -X dev 再运行一次:", *run_child(server, "-X", "dev"))


if __name__ == "__main__":
    asyncio.run(child())
