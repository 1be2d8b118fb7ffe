"""用完就关。"""


class ClosingIngestor:
    def __init__(self, store):
        self._store = store

    async def ingest(self):
        try:
            await self._store.upsert(1)
        finally:
            await self._store.close()
