"""参数叫 client，注解却说它是文本：不是别人借来的客户端。OpenAI 的代理用 @function_tool 登记工具。"""

from agents import function_tool
from flask import Flask, request
from neo4j import GraphDatabase

app = Flask(__name__)


def get_driver():
    return GraphDatabase.driver("neo4j://localhost")


def log_event(data: dict, client: str):
    driver = get_driver()  # NEO103
    with driver.session() as session:
        session.run("CREATE (:Event {data: $data, client: $client})", data=str(data), client=client)
    driver.close()


def log_event_of(data: dict, client):
    """给了客户端就用它的。"""
    driver = client or get_driver()
    with driver.session() as session:
        session.run("CREATE (:Event {data: $data})", data=str(data))
    if client is None:
        driver.close()


@app.post("/events")
def events():
    log_event(request.get_json(), "web")
    log_event_of(request.get_json(), None)
    return {"ok": True}


@function_tool
def count_events() -> int:
    driver = get_driver()  # NEO103
    found = driver.execute_query("MATCH (e:Event) RETURN count(e) AS n").records
    driver.close()
    return found[0]["n"]
