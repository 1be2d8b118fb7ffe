"""构造时就说好不连接的对象：没有驱动，不用关闭。"""

from dataclasses import dataclass

import streamlit as st
from neo4j import GraphDatabase

NEO4J_INSTALLED = GraphDatabase is not None


class Graph:
    def __init__(self, uri="neo4j://localhost", use_mock=False):
        self.use_mock = use_mock
        self.driver = None
        if not self.use_mock:
            if GraphDatabase is None:
                self.use_mock = True
            else:
                self.driver = GraphDatabase.driver(uri)
        if self.use_mock:
            self.names = []

    def close(self):
        if self.driver is not None:
            self.driver.close()


@dataclass
class Alerts:
    uri: str
    driver: object = None
    force_offline: bool = False

    def __post_init__(self):
        if self.force_offline:
            self.driver = None
            return
        if self.driver is not None:
            return
        self.driver = GraphDatabase.driver(self.uri)

    @classmethod
    def offline(cls, uri):
        return cls(uri, force_offline=True)

    @classmethod
    def online(cls, uri):
        return cls(uri)

    def close(self):
        if self.driver is not None:
            self.driver.close()


class Agent:
    def __init__(self, enable_vectors=False, enable_graph=False, backend="memory"):
        self.enable_graph = enable_graph and NEO4J_INSTALLED
        self.backend = backend
        if self.enable_graph or backend == "neo4j":
            self._connect()

    def _connect(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


class Optional:
    def __init__(self, uri="neo4j://localhost", enabled=True):
        self.driver = GraphDatabase.driver(uri) if enabled else None

    def close(self):
        if self.driver is not None:
            self.driver.close()


class Assistant:
    def __init__(self, with_graph=False):
        self.driver = None
        if with_graph:
            self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        if self.driver is not None:
            self.driver.close()


mock = Graph(use_mock=True)
real = Graph(use_mock=False)  # NEO103


@st.cache_resource
def shared_mock():
    return Graph(use_mock=True)


@st.cache_resource
def shared():
    return Graph()  # NEO103


def count_alerts():
    alerts = Alerts.offline("neo4j://localhost")
    return alerts.driver is None


def count_alerts_of_the_server():
    alerts = Alerts.online("neo4j://localhost")  # NEO103
    return alerts.driver is None


def enabled():
    return Optional().driver is None  # NEO103


def disabled():
    return Optional(enabled=False).driver is None


def without_graph():
    return Assistant().driver is None


def with_graph():
    return Assistant(with_graph=True).driver is None  # NEO103


def plan():
    agent = Agent(enable_vectors=True)
    return agent.backend


def plan_with_the_graph():
    agent = Agent(enable_graph=True)  # NEO103
    return agent.backend


def plan_by_name():
    agent = Agent(backend="neo4j")  # NEO103
    return agent.backend


def plan_as_told(enable):
    agent = Agent(enable_graph=enable)  # NEO103
    return agent.backend


st.write(shared_mock().names, shared().use_mock, count_alerts(), count_alerts_of_the_server())
st.write(
    enabled(), disabled(), plan(), plan_with_the_graph(), plan_by_name(), plan_as_told(True), mock.names, real.use_mock
)
