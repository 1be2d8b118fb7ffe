"""不提 Neo4j 的文件：用别人给的存储。"""


class Ingestor:
    def __init__(self, store, embedder):
        self._store = store
        self._embedder = embedder

    async def ingest(self):
        await self._store.upsert(1)
