"""neo4j_graphrag 的检索器用别人给的驱动，从不关闭它。"""

from fastapi import FastAPI
from neo4j import GraphDatabase
from neo4j_graphrag.retrievers import VectorRetriever

app = FastAPI()
driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
retriever = VectorRetriever(driver, "chunks")
closed = GraphDatabase.driver("neo4j://localhost")
other_retriever = VectorRetriever(driver=closed, index_name="topics")


def build_retrievers(driver, index_name):
    return {"chunks": VectorRetriever(driver=driver, index_name=index_name)}


lent = GraphDatabase.driver("neo4j://localhost")  # NEO103
retrievers = build_retrievers(lent, "chunks")


def own_retriever():
    own = GraphDatabase.driver("neo4j://localhost")
    return build_retrievers(own, "chunks"), own


@app.get("/chunks")
def chunks(question):
    return retriever.search(query_text=question).items + other_retriever.search(query_text=question).items


@app.on_event("shutdown")
def shutdown():
    closed.close()
