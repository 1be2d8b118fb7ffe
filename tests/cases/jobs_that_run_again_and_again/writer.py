"""后台任务隔一会儿跑一次，一直跑下去：它走到的函数，每次都新建驱动。"""

import os

from neo4j import GraphDatabase


def write_topics(topics):
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
    try:
        driver.execute_query("UNWIND $topics AS topic MERGE (:Topic {name: topic})", topics=topics)
    finally:
        driver.close()


def write_once(topics):
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])
    try:
        driver.execute_query("UNWIND $topics AS topic MERGE (:Topic {name: topic})", topics=topics)
    finally:
        driver.close()
