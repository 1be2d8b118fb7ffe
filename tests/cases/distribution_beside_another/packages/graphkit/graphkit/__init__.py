from .neo4j_client import Neo4jClient

__all__ = ["Neo4jClient"]
