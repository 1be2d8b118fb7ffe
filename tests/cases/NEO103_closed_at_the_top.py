"""文件顶层的列表和字典，由顶层的语句逐个关闭；`__del__` 关闭的对象，放在哪里都不算从不关闭。"""

from neo4j import GraphDatabase


class Client:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def __del__(self):
        self.driver.close()


class Keeper:
    shared = Client()

    def __init__(self):
        self.clients = {}

    def get(self, name):
        if name not in self.clients:
            self.clients[name] = Client()
        return self.clients[name]


def ask(driver):
    return driver.execute_query("RETURN 1 AS n").records


CLIENTS = {"graph": Client()}
drivers = [GraphDatabase.driver(uri) for uri in ("neo4j://one", "neo4j://two")]
driver = GraphDatabase.driver("neo4j://localhost")
CONFIG = {"driver": driver, "rows": 10}
lost = {"graph": GraphDatabase.driver("neo4j://localhost")}  # NEO103

if __name__ == "__main__":
    both = {"a": GraphDatabase.driver("neo4j://one"), "b": GraphDatabase.driver("neo4j://two")}
    print(ask(CONFIG["driver"]), CLIENTS["graph"].names(), Keeper().get("x").names())
    try:
        print(ask(both["a"]), [ask(each) for each in drivers])
    finally:
        for each in both.values():
            each.close()

print(ask(lost["graph"]))
for each in drivers:
    each.close()
driver.close()
