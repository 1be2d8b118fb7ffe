"""Streamlit 页面：几个分支各建一个客户端，都叫同一个名字；用户填的地址，只能当场新建。"""

import streamlit as st
from neo4j import GraphDatabase


class Client:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        self.driver.close()


bills, readings = st.tabs(["bills", "readings"])

with bills:
    client = Client()  # NEO103
    st.write(client.names())

with readings:
    if st.button("sync"):
        client = Client()  # NEO103
        st.write(client.names())
        client.close()
    if st.button("count"):
        client = Client()  # NEO103
        st.write(len(client.names()))

address = st.text_input("address")
password = st.text_input("password", type="password")
if st.button("test"):
    with GraphDatabase.driver(address, auth=("neo4j", password)) as candidate:
        candidate.verify_connectivity()

if st.session_state.key:
    client = Client()  # NEO103
    st.write(client.names())

if "kept" not in st.session_state:
    st.session_state.kept = Client()  # NEO103
