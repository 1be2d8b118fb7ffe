"""每个任务又调用一次。"""

import asyncio

from celery import Celery

worker = Celery("graph")


@worker.task(name="graph.count")
def count():
    async def run():
        from .database import get_driver, init_driver  # noqa: PLC0415

        init_driver()
        return await get_driver().execute_query("MATCH (n) RETURN count(n) AS n")

    return asyncio.run(run())
