"""旧版 Streamlit 的缓存：只新建一次。"""

import streamlit as st

from core.service import GraphService


@st.experimental_singleton
def old_service():
    return GraphService()  # NEO103
