"""调用它们的路由。"""

from fastapi import APIRouter

from .retriever import ClosedByTheApplication, Retriever, reached_by_a_route

router = APIRouter()
searcher = ClosedByTheApplication()
retriever = Retriever()


@router.get("/neighbours/{name}")
async def neighbours(name: str):
    return await reached_by_a_route(name)


@router.get("/search/{name}")
async def search(name: str):
    return await retriever.search(name)


@router.on_event("shutdown")
async def shutdown():
    await searcher.graph_client.close()
