"""用到它的文件在函数里导入它，再关闭。"""

from neo4j import GraphDatabase


def connect():
    return GraphDatabase.driver("neo4j://localhost")


late_driver = connect()
