"""原文的 showwarning：资源警告以外的都没有了。"""

import gc
import logging
import warnings

from neo4j import AsyncDriver

from expect import expect

logger = logging.getLogger("app")


# --8<-- [start:shown]
def setup_resource_monitoring():
    warnings.filterwarnings("always", category=ResourceWarning)

    def warning_handler(message, category, filename, lineno, file=None, line=None):
        if category == ResourceWarning:
            logger.warning(f"资源警告: {message} ({filename}:{lineno})")

    warnings.showwarning = warning_handler


# --8<-- [end:shown]


class CountingHandler(logging.Handler):
    seen = 0

    def emit(self, record):
        self.seen += 1


async def main(driver: AsyncDriver) -> None:
    handler = CountingHandler()
    logger.addHandler(handler)
    logger.propagate = False
    setup_resource_monitoring()

    def logged(cause) -> bool:
        handler.seen = 0
        cause()
        gc.collect()
        return handler.seen > 0

    expect("没关的会话，进了日志", logged(lambda: driver.session() and None), True)
    expect("没有 await 的协程，进了日志", logged(lambda: driver.verify_connectivity() and None), True)
    async with driver.session() as session:
        handler.seen = 0
        await (await session.run("UNWIND [1, 2] AS x RETURN x")).single()
        expect("single() 遇到两条记录，进了日志", handler.seen > 0, True)
    expect(
        "DeprecationWarning，进了日志",
        logged(lambda: warnings.warn("旧接口", DeprecationWarning, stacklevel=1)),
        True,
    )

    class ConnectionLeakWarning(ResourceWarning):
        pass

    expect(
        "ResourceWarning 的子类，进了日志",
        logged(lambda: warnings.warn("泄漏", ConnectionLeakWarning, stacklevel=1)),
        True,
    )
    logger.removeHandler(handler)
    logger.propagate = True
