"""装载。"""

from neo4j import GraphDatabase


def load_document(path):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        driver.execute_query("CREATE (:Document {path: $path})", path=path)


def load_once(path):
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("CREATE (:Schema {path: $path})", path=path)


def index(paths):
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("UNWIND $paths AS path MERGE (:Document {path: path})", paths=paths)
