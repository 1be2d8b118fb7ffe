from neo4j_store import create_client


class BuilderClient:
    def __init__(self, config):
        self._config, self._graph = config, None

    def _graph_client(self):
        if self._graph is None:
            self._graph = create_client(self._config)
        return self._graph

    def build(self):
        return self._graph_client().rows("MATCH (n) RETURN n")

    def close(self):
        if self._graph is not None:
            self._graph.close()
