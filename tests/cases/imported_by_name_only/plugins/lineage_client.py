"""Airflow 把 plugins/ 放进 sys.path：文件只按名字导入，不在旁边。"""

from neo4j import GraphDatabase


class LineageClient:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def write(self, query):
        return self.driver.execute_query(query)

    def close(self):
        self.driver.close()
