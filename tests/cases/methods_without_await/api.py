"""参数、属性里的对象，方法是协程函数：整条语句只调用它，没有 await，查询不会发出。"""

from fastapi import Depends, FastAPI

from .neo4j_store import Audit, Store, close, driver, get_store

app = FastAPI()
app.router.add_event_handler("shutdown", close)


@app.post("/touch")
async def touch(ids: list, store: Store = Depends(get_store)):
    store.touch(ids)  # NEO203
    store.remember(ids)
    return {"accepted": len(ids)}


@app.post("/touched")
async def touched(ids: list, store: Store = Depends(get_store)):
    await store.touch(ids)
    return {"touched": len(ids)}


@app.get("/count")
async def count():
    async with driver.session() as session:
        return await (await session.run("MATCH (n) RETURN count(n) AS n")).single()


class Service:
    def __init__(self, store: Store, audit: Audit):
        self._store = store
        self._audit = audit

    async def place(self, order):
        await self._store.touch([order])
        self._audit.note("placed")  # NEO203

    async def cancel(self, order):
        await self._audit.note("cancelled")
        self._audit.count()
