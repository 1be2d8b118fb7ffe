"""驱动自己的日志：发了什么，收到什么。"""

import io
import logging

from neo4j import AsyncDriver
from neo4j.debug import watch

from expect import expect


# --8<-- [start:shown]
async def find(driver: AsyncDriver, name: str, out: io.StringIO) -> None:
    """把一次查询的 Bolt 报文写进 out。不给 out 时写到标准错误；参数 level 默认 DEBUG。"""
    with watch("neo4j.io", out=out, colour=False):
        async with driver.session() as session:
            await (await session.run("RETURN $name AS name", name=name)).consume()


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await driver.verify_connectivity()
    logger = logging.getLogger("neo4j.io")
    logger.propagate = False
    out = io.StringIO()
    try:
        await find(driver, "Ada", out)
        expect("离开 with 之后，级别仍是 DEBUG", logger.level == logging.DEBUG, True)
    finally:
        logger.propagate = True
        logger.setLevel(logging.NOTSET)
    for line in out.getvalue().splitlines():
        message = line.partition("]  ")[2]  # 去掉时间、线程、任务、端口
        if message.startswith(("C:", "S:")):
            print(message if "RUN" in message else message.partition(" {'")[0])
