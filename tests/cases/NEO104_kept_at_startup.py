"""启动时取得的会话放在应用上：所有请求同时使用它。"""

from fastapi import FastAPI


def register(app: FastAPI) -> None:
    async def on_startup():
        app.state.session = app.state.graph.driver.session()  # NEO104

    async def on_shutdown():
        await app.state.session.close()

    app.add_event_handler("startup", on_startup)
    app.add_event_handler("shutdown", on_shutdown)
