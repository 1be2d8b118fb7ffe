"""另一个文件在循环里调用的函数，和工作进程登记的任务。"""

from neo4j import AsyncGraphDatabase, GraphDatabase


class ErasureService:
    async def erase_user(self, user):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        try:
            await driver.execute_query("MATCH (u:User {id: $user}) DETACH DELETE u", user=user)
        finally:
            await driver.close()

    async def count_users(self):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")
        try:
            return (await driver.execute_query("MATCH (u:User) RETURN count(u) AS n")).records
        finally:
            await driver.close()


async def export_user(context, user):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (u:User {id: $user}) RETURN u", user=user).records
