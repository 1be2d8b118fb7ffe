"""这个文件的 `database` 是 src 里的。"""

from database.client import Client


class Report:
    def __init__(self):
        self.client = Client("neo4j://localhost")  # NEO103

    def rows(self):
        return self.client.rows("MATCH (n) RETURN count(n) AS n")
