"""导入时还是 None 的名字，以后也是 None：关闭它，关不到后来建的驱动。关闭时才导入，就是后来的那个。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI
from neo4j_service import _driver, get_driver, get_late


@asynccontextmanager
async def lifespan(app):
    await get_driver()
    await get_late()
    yield
    if _driver:
        await _driver.close()

    from neo4j_service import _late

    await _late.close()


app = FastAPI(lifespan=lifespan)
