"""页面的 main() 也一样。"""

import streamlit as st
from core.service import GraphService


def main():
    service = GraphService()  # NEO103
    st.write(service.count(st.multiselect("Labels", service.labels())))
    service.close()


if __name__ == "__main__":
    main()
