"""session.run() 的不是查询：nox 的命令，TensorFlow 的运算，onnxruntime 的推断。"""

import nox
import onnxruntime
import tensorflow
from neo4j import GraphDatabase


@nox.session
def lint(session):
    for path in ("src", "tests"):
        session.run("ruff", "check", path, timeout=60)


def training(operations):
    with tensorflow.compat.v1.Session() as session:
        for operation in operations:
            session.run(operation, feed_dict={"x": operation})


class Model:
    def __init__(self):
        self.session = onnxruntime.InferenceSession("model.onnx")

    def infer(self, rows):
        return [self.session.run(None, {"x": row})[0] for row in rows]


def graph():
    with GraphDatabase.driver("bolt://localhost") as driver:
        driver.verify_connectivity()
