import streamlit as st

from .health_check import HealthChecker

if st.button("检查"):
    HealthChecker().check_graph()
