"""模块的全局名字起初是 None，函数里才建驱动：它是不是异步的，由注解或那次赋值决定。"""

from neo4j import AsyncDriver, AsyncGraphDatabase, GraphDatabase

declared_driver: AsyncDriver | None = None
assigned_driver = None
either_driver = None


def connect():
    global declared_driver, assigned_driver, either_driver
    declared_driver = declared_driver or AsyncGraphDatabase.driver("neo4j://localhost")
    if assigned_driver is None:
        assigned_driver = AsyncGraphDatabase.driver("neo4j://localhost")
    if either_driver is None:
        either_driver = AsyncGraphDatabase.driver("neo4j://localhost")
    else:
        either_driver = GraphDatabase.driver("neo4j://localhost")


def reset():
    global declared_driver, assigned_driver, either_driver
    if declared_driver is not None:
        declared_driver.close()  # NEO203
        declared_driver = None
    if assigned_driver is not None:
        assigned_driver.close()  # NEO203
        assigned_driver = None
    if either_driver is not None:
        either_driver.close()
        either_driver = None


async def reset_right():
    if declared_driver is not None:
        await declared_driver.close()
    if assigned_driver is not None:
        await assigned_driver.close()
