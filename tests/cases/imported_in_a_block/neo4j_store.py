from neo4j import GraphDatabase


class Neo4jClient:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def add(self, text):
        self.driver.execute_query("CREATE (:Chunk {text: $text})", text=text)

    def close(self):
        self.driver.close()
