"""NEO104 的界限：每个函数的说明，原样写在它的规则页上。"""

import asyncio
import threading

from neo4j import AsyncSession, Session


class Repository:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def rename(self, name):
        """漏报：会话存在对象上，两个请求同时调用它的方法。并发发生在别处，这里看不出来。放在应用上的（app.state.session）会报告。"""
        await self.session.run("MATCH (p:Person) SET p.name = $name", name=name)


def in_threads(session: Session):
    """漏报：自己启动的 threading.Thread。线程池的 submit() 和 map() 会看；同步会话同样不能给两个线程同时用。"""
    for name in ("Ada", "Bob"):
        threading.Thread(target=session.run, args=("CREATE (:Person {name: $name})",), kwargs={"name": name}).start()


async def by_turns(session: AsyncSession, other: asyncio.Event):
    """误报：两个任务轮流使用，用事件隔开。脚本认得锁，认不得事件；改成一个任务里先后执行更清楚。"""

    async def first():
        await session.run("CREATE (:Person {name: 'Ada'})")
        other.set()

    async def second():
        await other.wait()
        await session.run("CREATE (:Person {name: 'Bob'})")

    await asyncio.gather(first(), second())  # NEO104
