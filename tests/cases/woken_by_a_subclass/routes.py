"""每个请求建一个子类的对象。"""

from fastapi import FastAPI

from .agent import DiagnosticAgent, IdleAgent

app = FastAPI()


@app.get("/diagnosis")
def diagnosis():
    return DiagnosticAgent().run()  # NEO103


@app.get("/idle")
def idle():
    return IdleAgent().run()
