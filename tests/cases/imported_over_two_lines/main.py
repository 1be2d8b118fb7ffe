"""用反斜杠接成一行的导入。"""

from fastapi import FastAPI

# fmt: off
from databases import events,\
    people
# fmt: on

app = FastAPI()


@app.get("/names")
def names():
    return people.names() + events.names()


@app.on_event("shutdown")
def stop():
    people.close()
