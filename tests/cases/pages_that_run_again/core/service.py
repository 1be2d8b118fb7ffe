"""页面导入的模块只运行一次，st.cache_resource 只运行一次。"""

import atexit

import streamlit as st
from neo4j import GraphDatabase


class GraphService:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def labels(self):
        return self.driver.execute_query("CALL db.labels() YIELD label RETURN label").records

    def count(self, labels):
        return self.driver.execute_query(
            "MATCH (n) WHERE any(l IN labels(n) WHERE l IN $labels) RETURN count(n)", labels=labels
        ).records

    def close(self):
        self.driver.close()


first = GraphService()
st.caption(str(first.labels()))
first.close()


@st.cache_resource
def cached_service():
    service = GraphService()
    atexit.register(service.close)
    return service
