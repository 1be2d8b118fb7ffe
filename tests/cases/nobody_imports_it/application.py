"""整个应用都扫描了：没有人导入旁边的文件，也就没有人关闭它的驱动。"""

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def root():
    return {"status": "ok"}
