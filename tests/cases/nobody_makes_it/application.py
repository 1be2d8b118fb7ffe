from fastapi import FastAPI
from graph_tool import init_archive, search

app = FastAPI()
init_archive()


@app.get("/search")
def find(text: str):
    return search(text)
