from neo4j import GraphDatabase


def create_driver():
    return GraphDatabase.driver("neo4j://localhost")


class GraphClient:
    def __init__(self):
        self._driver = create_driver()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._driver.close()

    def get_session(self, **settings):
        return self._driver.session(**settings)
