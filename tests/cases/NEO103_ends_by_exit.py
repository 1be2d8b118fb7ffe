"""脚本以 sys.exit() 结束：驱动同样没有关闭。"""

import sys

from neo4j import GraphDatabase

driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
with driver.session() as session:
    names = session.run("MATCH (n:Person) RETURN n.name AS name").value("name")

print("\n".join(names))
sys.exit(0 if names else 1)
