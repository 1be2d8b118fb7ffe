from neo4j_store import (  # noqa: F401
    Neo4jClient,
    Other,
)
