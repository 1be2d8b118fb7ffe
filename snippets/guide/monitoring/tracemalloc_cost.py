"""tracemalloc 的代价，和它在资源警告里给出的信息。"""

import gc
import io
import logging
import time
import tracemalloc

from neo4j import AsyncDriver

from expect import expect
from graph import setup_resource_monitoring

QUERY = "UNWIND range(1, 20) AS x RETURN x, toString(x) AS text"


# --8<-- [start:shown]
async def cpu_milliseconds(driver: AsyncDriver, count: int) -> float:
    """一次查询占用本进程的 CPU 毫秒数。"""
    started = time.process_time()
    for _ in range(count):
        await driver.execute_query(QUERY)
    return (time.process_time() - started) / count * 1000


async def compare(driver: AsyncDriver) -> None:
    before = await cpu_milliseconds(driver, 30)
    tracemalloc.start()
    during = await cpu_milliseconds(driver, 30)
    print(f"一次查询的 CPU 时间：不开 ≈ {before:.1f} 毫秒，开了 ≈ {during:.1f} 毫秒，≈ {during / before:.1f} 倍")
    expect("多用一半以上的 CPU 时间", during > 1.5 * before, True)


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    await cpu_milliseconds(driver, 20)  # 先建好连接
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    warnings_logger = logging.getLogger("py.warnings")
    try:
        await compare(driver)
        warnings_logger.addHandler(handler)
        warnings_logger.propagate = False
        setup_resource_monitoring()
        driver.session()
        gc.collect()
    finally:
        tracemalloc.stop()
        warnings_logger.removeHandler(handler)
        warnings_logger.propagate = True
    expect("日志里有警告", "unclosed  AsyncSession" in log.getvalue(), True)
    expect("日志里有会话的分配位置", "Object allocated at" in log.getvalue(), False)
    expect("日志里有取会话的文件", "tracemalloc_cost.py" in log.getvalue(), False)
