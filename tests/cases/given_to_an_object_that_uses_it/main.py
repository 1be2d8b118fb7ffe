"""没有名字的对象，用一次就丢掉。"""

import asyncio

from .ingestors import Ingestor
from .reports import Report
from .store import Store

if __name__ == "__main__":
    asyncio.run(Ingestor(Store(), None).ingest())  # NEO103
    print(Report(Store()).title())
