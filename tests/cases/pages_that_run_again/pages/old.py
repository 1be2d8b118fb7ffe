"""旧版 Streamlit 的缓存。"""

import streamlit as st
from core.old import old_service

service = old_service()
st.write(service.labels())
