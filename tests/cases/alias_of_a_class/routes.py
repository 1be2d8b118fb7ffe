"""类的另一个名字：从它那里建的对象，也包着一个驱动。"""

from fastapi import FastAPI
from neo4j_store import Neo4jClient

app = FastAPI()


@app.get("/left")
def left():
    return Neo4jClient().rows("RETURN 1")  # NEO103
