"""测试连接的接口：地址和密码从请求的正文里读出来，没有一个现成的驱动可以共用。"""

from flask import Flask, request
from neo4j import GraphDatabase

app = Flask(__name__)


@app.post("/connections/test")
def try_connection():
    body = request.get_json()
    with GraphDatabase.driver(body["uri"], auth=(body["user"], body["password"])) as driver:
        driver.verify_connectivity()
    return "", 204


@app.post("/notes")
def note():
    body = request.get_json()
    with GraphDatabase.driver("neo4j://localhost", auth=("neo4j", app.config["PASSWORD"])) as driver:  # NEO103
        driver.execute_query("CREATE (:Note {text: $text})", text=body["text"])
    return "", 204
