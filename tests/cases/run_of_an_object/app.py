"""路由调用一个对象的 run()：是哪个类的 run()，看这个名字是怎么来的。"""

import subprocess

from fastapi import FastAPI

from .answers import Answers, Batch

app = FastAPI()
answers = Answers()


@app.post("/ask")
def ask(question: str):
    return answers.run(question)


@app.post("/version")
def version():
    return subprocess.run(["git", "describe"], check=True, capture_output=True).stdout


def nightly():
    Batch().run()
