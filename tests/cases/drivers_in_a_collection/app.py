"""对象把几个驱动放在字典、列表里：谁关闭里面的驱动？"""

from fastapi import FastAPI

from .routers import ClosedRouter, ListRouter, LoopRouter, OutsideRouter, StaticRouter

app = FastAPI()
routers = [StaticRouter({}), ListRouter([]), LoopRouter({})]
closed = ClosedRouter({})
outside = OutsideRouter({})


@app.get("/people")
def people(name: str):
    return [router.rows(name, "MATCH (p:Person) RETURN p.name AS name") for router in (*routers, closed, outside)]


@app.on_event("shutdown")
def stop():
    closed.close()
    for driver in outside.outer.values():
        driver.close()
