"""`import graph` 之后的 `graph.get_driver()`：包的 __init__.py 用 `*` 转交了它。"""

import graph
from flask import Flask

app = Flask(__name__)


@app.post("/people/<name>")
def add_to_neo4j(name):
    driver = graph.get_driver()  # NEO103
    try:
        driver.execute_query("MERGE (:Person {name: $name})", name=name)
    finally:
        driver.close()
    return name
