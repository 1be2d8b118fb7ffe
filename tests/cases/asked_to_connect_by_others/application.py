"""全局的对象交给了别人：没有人让它连接，就没有驱动。"""

from fastapi import FastAPI

from .services import Reader
from .starters import Starter
from .stores import Store

app = FastAPI()
never_connected = Store()
connected = Store()  # NEO103
reader = Reader(never_connected)
starter = Starter(connected)


@app.get("/names")
async def names():
    await starter.start()
    return await reader.names(), await connected.names()
