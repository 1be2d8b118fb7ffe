from fastapi import FastAPI
from team import Team

app = FastAPI()


@app.post("/left-open")
def left_open():
    return Team().answer()  # NEO103


@app.post("/closed")
def closed():
    team = Team()  # NEO103
    try:
        return team.answer()
    finally:
        team.close()
