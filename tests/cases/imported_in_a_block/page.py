"""Streamlit 的页面从上到下运行：import 在 with 里面，名字还是全局的。"""

import streamlit as st

uploaded = st.file_uploader("file")
with st.sidebar:
    if uploaded is not None and st.button("Process"):
        from neo4j_store import Neo4jClient

        client = Neo4jClient()  # NEO103
        client.add(uploaded.getvalue())
