from .graph_connection import GraphConnection

connection = GraphConnection()

__all__ = ["connection"]
