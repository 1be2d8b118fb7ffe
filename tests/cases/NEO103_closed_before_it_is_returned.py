"""`with` 里 return 的驱动：函数返回时它已经关闭，调用者没有什么要关。"""

from neo4j import GraphDatabase


def connect(uri):
    with GraphDatabase.driver(uri) as driver:
        driver.verify_connectivity()
        return driver


def uses_it(uri):
    driver = connect(uri)
    return driver.encrypted
