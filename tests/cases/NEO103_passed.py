"""驱动传给了函数：函数用完就返回，关闭仍是自己的事；除非它收下驱动。"""

from neo4j import GraphDatabase
from neo4j_graphrag.indexes import create_vector_index
from neo4j_graphrag.retrievers import VectorRetriever
from registry import register_driver


def used_by_a_function(uri):
    driver = GraphDatabase.driver(uri)  # NEO103
    create_vector_index(driver, "chunks", dimensions=1536)


def used_and_closed(uri):
    with GraphDatabase.driver(uri) as driver:
        create_vector_index(driver, "chunks", dimensions=1536)


def kept_by_a_function(uri):
    driver = GraphDatabase.driver(uri)
    register_driver(driver)


def held_by_the_result(uri):
    driver = GraphDatabase.driver(uri)
    return VectorRetriever(driver, "chunks")
