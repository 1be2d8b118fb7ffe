"""Streamlit 的页面：缓存的驱动。"""

import streamlit as st
from neo4j import GraphDatabase


@st.cache_resource(show_spinner=False)
def page_driver():
    return GraphDatabase.driver("neo4j://localhost")  # NEO103


st.table(page_driver().execute_query("MATCH (n) RETURN n").records)
