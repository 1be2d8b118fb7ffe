"""`super().__init__(client)`：对象由基类保存。谁关闭它，看保存的那个属性。"""

from neo4j import GraphDatabase


class Client:
    def __init__(self, uri="neo4j://localhost"):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()


class Pipeline:
    def __init__(self, client=None, name="pipeline"):
        self.client = client
        self.name = name


class ClosedByTheSubclass(Pipeline):
    def __init__(self, client=None, **options):
        if client is None:
            client = Client()
        super().__init__(client=client, **options)

    def close(self):
        try:
            self.client.close()
        except Exception:
            pass


class ClosedByAnotherName(Pipeline):
    def __init__(self, uri):
        client = Client(uri)
        super().__init__(client)
        self.driver = self.client.driver

    def close(self):
        self.driver.close()


class NeverClosed(Pipeline):
    def __init__(self):
        client = Client()  # NEO103
        super().__init__(client)


class ClosedInAList(Pipeline):
    def __init__(self):
        super().__init__()
        self.client = Client()

    def shutdown(self):
        for name, backend in (("client", self.client),):
            print(name)
            backend.close()


def builds_and_forgets():
    pipeline = ClosedByAnotherName("neo4j://localhost")  # NEO103
    print(pipeline.name)


def builds_and_closes():
    pipeline = ClosedByAnotherName("neo4j://localhost")
    try:
        print(pipeline.name)
    finally:
        pipeline.close()


builds_and_forgets()
builds_and_closes()
