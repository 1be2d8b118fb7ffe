"""Flask 在每个请求结束时调用 teardown_appcontext 里的函数，不是在应用退出时。"""

from flask import Flask

from .db import close_driver, get_driver

app = Flask(__name__)
app.teardown_appcontext(close_driver)


@app.get("/names")
def names():
    with get_driver().session() as session:
        return session.run("MATCH (n) RETURN n.name AS name").value("name")
