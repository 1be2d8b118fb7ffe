"""括号里带注释的 import。"""

from facade import (  # noqa: F401
    Neo4jClient,  # the client
    Other,
)


def count():
    client = Neo4jClient()  # NEO103
    return client.rows("MATCH (n) RETURN n")


print(count(), Other)
