"""整个应用在一个文件里，也能直接运行它：它的驱动只有导入数据的脚本关闭。"""

import uvicorn
from fastapi import FastAPI
from neo4j import AsyncGraphDatabase

app = FastAPI()
_driver = None


def own_driver():
    global _driver
    if _driver is None:
        _driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


@app.get("/names")
async def names():
    return await own_driver().execute_query("MATCH (n) RETURN n.name AS name")


if __name__ == "__main__":
    uvicorn.run(app)
