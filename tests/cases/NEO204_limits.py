"""NEO204 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncDriver, Driver


def unknown_driver(driver):
    """漏报：看不出 driver 是异步驱动。同步函数里写 with driver.session() 是同步驱动的正确写法。"""
    with driver.session() as session:
        session.run("CREATE (:Person)").consume()


async def sync_driver_in_a_coroutine(driver: Driver):
    """不报：异步函数里用同步驱动。它会堵住事件循环，但 with 是对的。"""
    with driver.session() as session:
        session.run("CREATE (:Person)").consume()


class Both:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    def session(self):
        """漏报：经过一个没有类型的中间变量转手。"""
        holders = dict(enumerate([self.driver]))
        with holders[0].session() as session:
            session.run("CREATE (:Person)")
