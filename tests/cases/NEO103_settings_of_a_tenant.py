"""设置由参数决定：每个租户有自己的地址，没有一个驱动可以共用。"""

from dataclasses import dataclass

from neo4j import GraphDatabase


@dataclass
class Settings:
    uri: str

    @classmethod
    def of(cls, bundle):
        return cls(f"neo4j://{bundle}")


class Executor:
    def __init__(self, settings):
        self.driver = GraphDatabase.driver(settings.uri)

    def close(self):
        self.driver.close()


def validate(bundle):
    settings = Settings.of(bundle)
    executor = Executor(settings)
    try:
        executor.driver.verify_connectivity()
    finally:
        executor.close()


def validate_all(bundles):
    return [validate(bundle) for bundle in bundles]


class Checker:
    def test(self, uri, user, password):
        address = uri.replace("nornic", "bolt", 1)
        login = (user, password)
        driver = GraphDatabase.driver(address, auth=login)
        driver.verify_connectivity()
        driver.close()
        return True

    def tests(self, targets):
        return [self.test(target.uri, target.user, target.password) for target in targets]


def upload(creds, query):
    host, user, password = creds
    with GraphDatabase.driver(host, auth=(user, password)) as driver:
        driver.execute_query(query)


def upload_all(creds, queries):
    for query in queries:
        upload(creds, query)
