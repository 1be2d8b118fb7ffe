from neo4j import GraphDatabase


class Neo4jClient:
    def __init__(self, uri, user, password):
        self.driver = GraphDatabase.driver(uri, auth=(user, password))

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        self.driver.close()


def create_client(config):
    return Neo4jClient(config.uri, config.user, config.password)
