"""缓存的函数给出的驱动：关闭别的东西、清空缓存，都没有关闭它。"""

import atexit
import os
from functools import lru_cache

import streamlit as st
from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


@st.cache_resource
def only_its_sessions_are_closed():
    return GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103


def count():
    session = only_its_sessions_are_closed().session()
    try:
        return session.run("MATCH (n) RETURN count(n)").single()
    finally:
        session.close()


@lru_cache
def forgotten():
    return GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103


@app.on_event("shutdown")
def forget():
    forgotten().verify_connectivity()
    forgotten.cache_clear()


@st.cache_resource
def closed_at_exit():
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    atexit.register(driver.close)
    return driver


def titles():
    return closed_at_exit().execute_query("MATCH (d:Document) RETURN d.title")


def names():
    return closed_at_exit().execute_query("MATCH (n) RETURN n.name")


@lru_cache
def closed_by_the_application():
    return GraphDatabase.driver(os.environ["NEO4J_URI"])


@app.on_event("shutdown")
def close():
    closed_by_the_application().close()
    closed_by_the_application.cache_clear()


_kept = None


def kept():
    global _kept
    if _kept is None:
        _kept = GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
    return _kept


def close_kept():
    if _kept is not None:
        _kept.close()


def read():
    driver = kept()
    return driver.execute_query("MATCH (n) RETURN n")


def another_driver_of_this_name():
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    driver.execute_query("MATCH (n) RETURN n")
    driver.close()
