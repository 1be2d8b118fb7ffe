"""`__del__` 关闭驱动：不算从不关闭，可是每次点击、每个请求还是新建一个。"""

import gradio as gr
from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Agent:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def answer(self, question):
        with self.driver.session() as session:
            return session.run("MATCH (n {name: $question}) RETURN n", question=question).data()

    def close(self):
        self.driver.close()

    def __del__(self):
        self.close()


agent = Agent()


@app.get("/shared")
def shared(question: str):
    return agent.answer(question)


@app.get("/answers")
def answers(question: str):
    return Agent().answer(question)  # NEO103


def analyze(question):
    return Agent().answer(question)  # NEO103


def build():
    with gr.Blocks() as page:
        question, rows, button = gr.Textbox(), gr.JSON(), gr.Button()

        def on_click(text):
            return analyze(text.strip())

        button.click(on_click, [question], rows)
    return page
