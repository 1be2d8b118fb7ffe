"""找出哪个客户端进程的事务正在等一把锁；它的 ``user_agent`` 要以进程号结尾。"""

import asyncio

from graph import ConnectionManager

LIMIT_SECONDS = 60.0
BLOCKED = (
    "SHOW TRANSACTIONS YIELD connectionId AS id, status WHERE status STARTS WITH 'Blocked' RETURN collect(id) AS ids"
)
USER_AGENTS = "CALL dbms.listConnections() YIELD connectionId, userAgent WHERE connectionId IN $ids RETURN userAgent"


async def blocked_process(observer: ConnectionManager) -> int:
    """返回它的进程号。

    :raises TimeoutError: ``LIMIT_SECONDS`` 之内没有事务在等。
    """
    async with asyncio.timeout(LIMIT_SECONDS):
        while True:
            records, _, _ = await observer.driver.execute_query(BLOCKED)
            if ids := records[0]["ids"]:
                agents, _, _ = await observer.driver.execute_query(USER_AGENTS, ids=ids)
                if agents:
                    return int(agents[0]["userAgent"].rpartition("/")[2])
            await asyncio.sleep(0.05)
