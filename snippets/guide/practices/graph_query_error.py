"""换成业务异常，不丢错误码。"""

from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager, GraphQueryError


# --8<-- [start:shown]
async def run_query(manager: ConnectionManager, query: str) -> None:
    try:
        await manager.driver.execute_query(query)
    except (Neo4jError, DriverError) as error:
        raise GraphQueryError("查询失败") from error


async def report(manager: ConnectionManager, query: str) -> None:
    try:
        await run_query(manager, query)
    except GraphQueryError as error:
        print("原因:", type(error.__cause__).__name__)
        print("code:", error.code)
        print("可重试:", error.is_retryable())


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await report(manager, "MATCH (p:Person RETURN p")
    try:
        await run_query(manager, "RETURN 1 / 0")
    except GraphQueryError as error:
        expect("除以零的 code", error.code, "Neo.ClientError.Statement.ArithmeticError")
