from neo4j import GraphDatabase


class TopicService:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()

    def topics(self):
        with self.driver.session() as session:
            return session.run("MATCH (t:Topic) RETURN t.name AS name").data()
