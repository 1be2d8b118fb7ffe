from neo4j import Driver, GraphDatabase


class TimedSession:
    def __init__(self, session):
        self._session = session

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._session.close()

    def run(self, query, **parameters):
        return self._session.run(query, **parameters)


class Database:
    def __init__(self):
        self.driver: Driver = GraphDatabase.driver("neo4j://localhost")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.driver.close()

    def get_session(self) -> TimedSession:
        return TimedSession(self.driver.session())
