"""客户端交给一批智能体，智能体再交给框架：它们都不关闭客户端，新建的人也没有。"""

import framework

from neo4j import GraphDatabase


class Graph:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()


class Agent:
    def __init__(self, name, graph):
        self.name = name
        self.graph = graph
        self.is_idle = True


def play(names):
    graph = Graph("neo4j://localhost")  # NEO103
    agents = []
    for name in names:
        agent = Agent(name, graph)
        agent.is_idle = False
        agents.append(agent)
    framework.GroupChat(agents=agents).run()


def play_and_close(names):
    graph = Graph("neo4j://localhost")
    try:
        framework.GroupChat(agents=[Agent(name, graph) for name in names]).run()
    finally:
        graph.close()


def given_to_the_framework_itself():
    graph = Graph("neo4j://localhost")
    framework.GroupChat(graph).run()


if __name__ == "__main__":
    play(["Ada", "Bob"])
    play_and_close(["Ada", "Bob"])
    given_to_the_framework_itself()
