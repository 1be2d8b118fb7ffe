"""run() 和它调用的方法。"""

from neo4j import GraphDatabase


class Answers:
    def is_ready(self):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return bool(driver.execute_query("MATCH (n) RETURN n LIMIT 1").records)

    def run(self, question):
        return question if self.is_ready() else ""


class Batch:
    def run(self):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            driver.execute_query("MATCH (n:Expired) DETACH DELETE n")
