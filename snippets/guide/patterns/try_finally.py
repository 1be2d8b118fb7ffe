"""原文的写法：正常返回和普通异常时，效果与 async with 相同。"""

import logging
from typing import Any

from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager

logger = logging.getLogger("app")


# --8<-- [start:shown]
class People:
    def __init__(self, connection_manager: ConnectionManager) -> None:
        self.connection_manager = connection_manager

    async def database_operation(self, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        session = await self.connection_manager.get_session()
        try:
            result = await session.run("UNWIND $scores AS score RETURN 60 / score AS minutes", parameters)
            return [record.data() async for record in result]
        except Exception:
            logger.exception("数据库操作失败")
            raise
        finally:
            await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    logger.disabled = True
    people = People(manager)
    expect("正常返回", await people.database_operation({"scores": [1, 2]}), [{"minutes": 60}, {"minutes": 30}])
    try:
        await people.database_operation({"scores": [1, 0]})
    except ClientError as error:
        expect("普通异常", error.code, "Neo.ClientError.Statement.ArithmeticError")
    expect("还开着的会话", manager.monitor.get_stats()["active_sessions"], 0)
