from neo4j import GraphDatabase


class Neo4jClient:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        self.driver.close()
