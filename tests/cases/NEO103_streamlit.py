"""Streamlit 每点一下，整页从头再跑一次：页面里调用的函数，每次都新建驱动。"""

import os

import streamlit as st
from neo4j import GraphDatabase


def labels():
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
    try:
        with driver.session() as session:
            return session.run("CALL db.labels() YIELD label RETURN label").value("label")
    finally:
        driver.close()


@st.cache_data
def relationship_types():
    return read_types()


def read_types():
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    try:
        with driver.session() as session:
            return session.run("CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type").value("type")
    finally:
        driver.close()


def names_at_first():
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    try:
        with driver.session() as session:
            return session.run("MATCH (n) RETURN n.name AS name LIMIT 10").value("name")
    finally:
        driver.close()


if st.button("labels"):
    st.write(labels())
st.write(relationship_types())
if "names" not in st.session_state:
    st.session_state.names = names_at_first()
