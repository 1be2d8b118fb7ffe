"""以别的名字导入的函数，每个请求调用一次。"""

from fastapi import FastAPI

from .predictions import predict as predict_names

app = FastAPI()


@app.get("/names")
def names(name: str):
    return predict_names(name)
