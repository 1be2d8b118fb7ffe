"""关闭它的函数先给它换一个名字，再关闭。"""

from neo4j import GraphDatabase

_driver = None


def swapped_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")
    return _driver


def close_swapped():
    global _driver
    driver, _driver = _driver, None
    if driver is not None:
        driver.close()


class Service:
    def __init__(self, driver):
        self.driver = driver


service = None


def held_by_a_service_and_closed():
    global service
    driver = GraphDatabase.driver("neo4j://localhost")
    service = Service(driver)
    yield
    driver.close()
