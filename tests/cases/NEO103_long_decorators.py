"""装饰器写成几行：下面的函数同样由任务队列调用。"""

import os

from celery import Celery
from neo4j import GraphDatabase

celery = Celery("graph")


def store(document):
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
    with driver.session() as session:
        session.run("MERGE (:Document {id: $id})", id=document).consume()
    driver.close()


# fmt: off
@celery.task(
    bind=True,
    name="graph.ingest",
    default_retry_delay=60
)
def ingest(self, document):
    store(document)
# fmt: on
