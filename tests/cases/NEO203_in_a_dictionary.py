"""协程放进了返回的字典：拿到字典的人不会去等它。"""

from neo4j import AsyncDriver


async def themes(driver: AsyncDriver, book):
    async with driver.session() as session:
        result = await session.run("MATCH (:Book {title: $book})-[:ABOUT]->(t) RETURN t.name AS name", book=book)
        return {"book": book, "themes": result.data()}  # NEO203


async def awaited(driver: AsyncDriver, book):
    async with driver.session() as session:
        result = await session.run("MATCH (:Book {title: $book})-[:ABOUT]->(t) RETURN t.name AS name", book=book)
        return {"book": book, "themes": await result.data()}
