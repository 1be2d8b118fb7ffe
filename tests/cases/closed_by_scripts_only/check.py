"""一次性的脚本关闭它用的客户端，那是另一个进程。"""

import asyncio

from .graph import people, topics


async def check():
    try:
        print(await topics.rows("MATCH (t:Topic) RETURN count(t) AS n"))
        print(await people.rows("MATCH (p:Person) RETURN count(p) AS n"))
    finally:
        await topics.close()
        await people.close()


if __name__ == "__main__":
    asyncio.run(check())
