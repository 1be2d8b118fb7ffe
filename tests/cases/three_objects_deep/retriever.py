from graph_store import GraphStore


class Retriever:
    def __init__(self):
        self.store = GraphStore()

    def find(self):
        return self.store.rows("MATCH (n) RETURN n LIMIT 10")

    def close(self):
        self.store.close()
