from agents import Coder, Exporter
from langgraph.graph import StateGraph


def build():
    coder = Coder()
    graph = StateGraph(dict)
    graph.add_node("coder", coder.run)
    return graph.compile()


def export(state):
    exporter = Exporter()
    return exporter.run(state)
