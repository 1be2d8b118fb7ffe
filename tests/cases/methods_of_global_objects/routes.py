from fastapi import APIRouter

from .service import answers, reports
from .service import count as count_nodes

router = APIRouter()


@router.post("/ask")
async def ask(question: str):
    return await answers.ask(question)


@router.post("/reports")
async def write(title: str):
    service = reports()
    return await service.write(title)


@router.get("/count")
async def count(label: str):
    return await count_nodes(label)


class Site:
    def build(self):
        """别的类的 build()。"""


@router.get("/site")
async def site():
    return Site().build()
