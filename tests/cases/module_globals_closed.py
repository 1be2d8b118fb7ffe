"""模块级的会话，由一个函数关闭。"""

import atexit

from neo4j import GraphDatabase

driver = GraphDatabase.driver("bolt://localhost")
session = driver.session()


def close():
    session.close()
    driver.close()


atexit.register(close)
