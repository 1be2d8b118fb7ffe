"""客户端交给工人：工人会关闭它，那就要有人关闭工人。"""

from .client import GraphClient


class Worker:
    def __init__(self, jobs, client: GraphClient | None = None):
        self.jobs = jobs
        self.client = GraphClient() if client is None else client

    async def close(self):
        await self.client.close()

    async def work(self):
        for _ in self.jobs:
            await self.client.count()


async def nobody_closes_the_worker(jobs):
    client = GraphClient()  # NEO103
    await client.connect()
    worker = Worker(jobs, client)
    await worker.work()


async def the_worker_is_closed(jobs):
    client = GraphClient()
    await client.connect()
    worker = Worker(jobs, client)
    try:
        await worker.work()
    finally:
        await worker.close()


async def the_worker_is_given_away(jobs):
    client = GraphClient()
    await client.connect()
    return Worker(jobs, client)
