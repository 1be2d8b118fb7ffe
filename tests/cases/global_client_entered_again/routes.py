"""每个请求进入一次，就新建一个驱动。"""

from fastapi import APIRouter

from .client import neo4j_client

router = APIRouter()


@router.get("/people")
async def people():
    async with neo4j_client:  # NEO103
        return await neo4j_client.execute_query("MATCH (p:Person) RETURN p.name AS name")


@router.get("/cities")
async def cities():
    async with neo4j_client as client:  # NEO103
        return await client.execute_query("MATCH (c:City) RETURN c.name AS name")


@router.get("/roads")
async def roads():
    return await neo4j_client.execute_query("MATCH ()-[r:ROAD]->() RETURN r.name AS name")
