from .graph import Neo4jClient

__all__ = ["Neo4jClient"]
