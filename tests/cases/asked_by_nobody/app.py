"""用到时才连接的全局客户端：让它连接的函数没有人调用，就没有驱动。"""

from fastapi import Depends, FastAPI

from .databases import get_cache, get_people

app = FastAPI()


@app.get("/people")
def people(driver=Depends(get_people)):
    return driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records


@app.get("/cache")
def cache(store=Depends(get_cache)):
    return store
