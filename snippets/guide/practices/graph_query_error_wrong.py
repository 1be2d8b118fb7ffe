"""只把文字抄进新异常，错误码和原因都丢了。"""

from expect import expect
from neo4j import AsyncDriver


# --8<-- [start:shown]
class GraphQueryError(Exception):
    pass


async def read_name(driver: AsyncDriver, query: str) -> str:
    try:
        records, _, _ = await driver.execute_query(query)
        return records[0]["name"]
    except Exception as e:
        raise GraphQueryError(f"操作失败: {str(e)}")


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    try:
        await read_name(driver, "RETURN 1 / 0 AS name")
    except GraphQueryError as error:
        expect("有 code", hasattr(error, "code"), True)
        expect("有 is_retryable()", hasattr(error, "is_retryable"), True)
        expect("有 __cause__", error.__cause__ is not None, True)
    try:
        await read_name(driver, "RETURN 'Ada' AS nmae")
    except GraphQueryError as error:
        expect("列名写错时", f"GraphQueryError: {error}", "KeyError: 'name'")
