"""应用用到两个包。"""

from fastapi import FastAPI

from .orders.jobs import count_orders
from .people import get_driver  # 不是 orders 里的那个

app = FastAPI()


@app.get("/people")
async def people():
    return await get_driver().execute_query("MATCH (p:Person) RETURN p.name AS name")


@app.get("/orders")
async def orders():
    return await count_orders()
