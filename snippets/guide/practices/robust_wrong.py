"""只接 Neo4jError：服务器连不上时，业务异常没有出现。"""

import logging

from neo4j.exceptions import Neo4jError

from graph import ConnectionManager, GraphQueryError

logger = logging.getLogger("graphrag")


# --8<-- [start:shown]
async def count_people(manager: ConnectionManager):
    session = None
    try:
        session = await manager.get_session()
        result = await session.run("MATCH (p:Person) RETURN count(p) AS n")
        return await result.single()
    except Neo4jError as e:
        logger.error(f"Neo4j 错误: {str(e)}")
        raise GraphQueryError(f"数据库查询失败: {str(e)}")
    except Exception as e:
        logger.error(f"未知错误: {str(e)}")
        raise
    finally:
        if session:
            try:
                await session.close()
            except Exception as close_error:
                logger.warning(f"关闭会话时出错: {str(close_error)}")


# --8<-- [end:shown]


async def main() -> None:
    logger.disabled = True  # 日志里的错误号各系统不同
    try:
        async with ConnectionManager("bolt://127.0.0.1:1", ("neo4j", "")) as manager:
            await count_people(manager)
    except GraphQueryError as error:
        print("GraphQueryError:", error)
    finally:
        logger.disabled = False
