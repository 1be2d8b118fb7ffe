"""工厂函数新建客户端，放进一个从不关闭它的对象里返回：谁也关闭不了它。"""

from concurrent.futures import ThreadPoolExecutor

from neo4j import GraphDatabase


class Client:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def is_ready(self):
        self.driver.verify_connectivity()
        return True

    def close(self):
        self.driver.close()


class Engine:
    def __init__(self, client):
        self.client = client

    def find(self, name):
        return self.client.driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


class Owner:
    def __init__(self, client):
        self.own = client

    def find(self, name):
        return self.own.driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records

    def close(self):
        self.own.close()


class Reached:
    def __init__(self, client):
        self.reached = client

    def find(self, name):
        return self.reached.driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


def create_engine():
    client = Client("neo4j://localhost")  # NEO103
    with ThreadPoolExecutor(max_workers=1) as executor:
        if not executor.submit(client.is_ready).result(timeout=8):
            raise RuntimeError("no connection")
    return Engine(client)


def create_owner():
    return Owner(Client("neo4j://localhost"))


def create_reached():
    return Reached(Client("neo4j://localhost"))
