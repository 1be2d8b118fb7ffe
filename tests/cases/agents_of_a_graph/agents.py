"""交给 LangGraph 的节点是对象的 run()：每一步都新建一个驱动。"""

from neo4j import GraphDatabase


class Coder:
    def run(self, state):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            driver.execute_query("CREATE (:Step {name: $name})", name=state["name"])
        return state


class Exporter:
    def run(self, state):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            driver.execute_query("CREATE (:Export {name: $name})", name=state["name"])
        return state
