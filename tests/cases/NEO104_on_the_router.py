"""启动时放到应用上的会话，全部请求共用；这个文件里只有路由。"""

from fastapi import APIRouter, Request

router = APIRouter()


async def open_scores(app):
    app.state.scores = app.state.driver.session(database="scores")  # NEO104


async def close_scores(app):
    await app.state.scores.close()


@router.get("/scores")
async def scores(request: Request):
    result = await request.app.state.scores.run("MATCH (p:Player) RETURN p.name AS name, p.score AS score")
    return await result.data()
