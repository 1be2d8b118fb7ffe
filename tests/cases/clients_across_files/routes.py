"""调用它们的路由。"""

from fastapi import APIRouter

from .retriever import ClosedByTheApplication, reached_by_a_route

router = APIRouter()
searcher = ClosedByTheApplication()


@router.get("/neighbours/{name}")
async def neighbours(name: str):
    return await reached_by_a_route(name)


@router.on_event("shutdown")
async def shutdown():
    await searcher.graph_client.close()
