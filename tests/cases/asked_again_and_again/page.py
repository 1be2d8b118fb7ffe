"""Streamlit 的按钮。"""

import streamlit as st
from neo4j import GraphDatabase


def vote(name):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        driver.execute_query("MATCH (n {name: $name}) SET n.votes = n.votes + 1", name=name)


st.button("Vote", on_click=vote, args=("a",))
