"""返回结果的事务函数，别的地方在事务里读了它：那样是对的，错的是直接交给 execute_read() 的这一处。"""

from neo4j import ManagedTransaction, Session


def search(tx: ManagedTransaction, text):
    return tx.run("MATCH (n) WHERE n.name CONTAINS $text RETURN n.name AS name", text=text)


def names(session: Session, text):
    return session.execute_read(lambda tx: search(tx, text).value("name"))


def first_name(session: Session, text):
    found = session.execute_read(search, text)  # NEO302
    return found.peek()["name"]


def touch(session: Session, query):
    result = session.execute_write(lambda tx: tx.run(query))
    return True
