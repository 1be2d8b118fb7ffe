"""模块顶层的语句里，给 execute_read() 的 lambda。"""

from neo4j import GraphDatabase

with GraphDatabase.driver("neo4j://localhost") as driver, driver.session() as session:
    rows = session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n").data())
    result = session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n"))  # NEO302
