"""模块顶层的驱动和会话，由另一个文件在结束时关闭。"""

from neo4j import GraphDatabase

driver = GraphDatabase.driver("bolt://x")
session = driver.session()
forgotten = GraphDatabase.driver("bolt://y")  # NEO103
