from dataclasses import dataclass

from fastapi import APIRouter, Depends
from services import KnowledgeGraph, get_knowledge_graph

router = APIRouter()


@router.post("/ingest")
async def ingest(rows: list[dict], knowledge: KnowledgeGraph = Depends(get_knowledge_graph)):
    knowledge.ingest(rows)  # NEO203
    return {"rows": len(rows)}


@router.post("/ingest/awaited")
async def ingest_awaited(rows: list[dict], knowledge: KnowledgeGraph = Depends(get_knowledge_graph)):
    await knowledge.ingest(rows)
    return {"rows": len(rows)}


@dataclass
class Reasoner:
    knowledge: KnowledgeGraph

    def save(self, rows):
        self.knowledge.ingest(rows)  # NEO203
        return len(rows)

    async def save_awaited(self, rows):
        await self.knowledge.ingest(rows)
        return len(rows)
