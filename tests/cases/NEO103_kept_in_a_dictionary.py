"""驱动放进字典，每个租户一个：字典里的驱动也要有人关闭。"""

from fastapi import FastAPI
from neo4j import AsyncGraphDatabase

app = FastAPI()


class Tenants:
    def __init__(self):
        self.drivers = {}

    async def driver(self, tenant):
        if tenant not in self.drivers:
            self.drivers[tenant] = AsyncGraphDatabase.driver(f"neo4j://{tenant}.example.com")  # NEO103
        return self.drivers[tenant]


class ClosedTenants:
    def __init__(self):
        self.drivers_to_close = {}

    async def driver_of(self, tenant):
        if tenant not in self.drivers_to_close:
            self.drivers_to_close[tenant] = AsyncGraphDatabase.driver(f"neo4j://{tenant}.example.com")
        return self.drivers_to_close[tenant]

    async def close(self):
        for driver in self.drivers_to_close.values():
            await driver.close()


_pool = {}
_closed_pool = {}
tenants, closed_tenants = Tenants(), ClosedTenants()


def from_pool(name):
    if name not in _pool:
        driver = AsyncGraphDatabase.driver(f"neo4j://{name}.example.com")  # NEO103
        _pool[name] = driver
    return _pool[name]


def from_closed_pool(name):
    if name not in _closed_pool:
        _closed_pool[name] = AsyncGraphDatabase.driver(f"neo4j://{name}.example.com")
    return _closed_pool[name]


@app.on_event("shutdown")
async def shut_down():
    await closed_tenants.close()
    for driver in _closed_pool.values():
        await driver.close()


@app.get("/tenants/{tenant}")
async def info(tenant: str):
    drivers = (
        await tenants.driver(tenant),
        await closed_tenants.driver_of(tenant),
        from_pool(tenant),
        from_closed_pool(tenant),
    )
    return [await driver.get_server_info() for driver in drivers]
