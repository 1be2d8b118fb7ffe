"""测试里包着驱动的客户端，也没有替身。"""

from .client import Client


class RagTester:
    def __init__(self):
        self.client = None

    def setup(self):
        self.client = Client("neo4j://localhost")  # NEO103

    def test_search(self):
        embedding = [0.1] * 3  # Mock embedding
        return self.client.rows("RETURN $embedding AS embedding", embedding=embedding)
