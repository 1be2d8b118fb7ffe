"""命令。"""

from neo4j import GraphDatabase


class Count:
    name = "count"

    def execute(self, args):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            print(driver.execute_query("MATCH (n) RETURN count(n) AS n").records)


class Forget:
    name = "forget"

    def execute(self, args):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            driver.execute_query("MATCH (n:Expired) DETACH DELETE n")
