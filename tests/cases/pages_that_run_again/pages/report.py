"""Streamlit 的页面每次点击都从第一行起再运行一遍：最外层新建的驱动，每次都新建。"""

import streamlit as st
from core.service import GraphService, cached_service
from neo4j import GraphDatabase

st.title("Report")

with st.sidebar:
    try:
        filters = GraphService()  # NEO103
        labels = filters.labels()
        filters.close()
    except OSError:
        labels = []

if st.button("Count"):
    service = GraphService()  # NEO103
    st.write(service.count(labels))
    service.close()

with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
    st.write(driver.execute_query("MATCH (n) RETURN count(n) AS n").records)

st.write(cached_service().count(labels))

if "service" not in st.session_state:
    st.session_state.started = True
    first = GraphService()
    st.write(first.count(labels))
    first.close()
