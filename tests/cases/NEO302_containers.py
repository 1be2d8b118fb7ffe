"""结果放进容器，离开它的事务。"""

from neo4j import Session


def dictionary_is_returned(session: Session):
    def work(tx):
        return {"rows": tx.run("MATCH (n) RETURN n")}  # NEO302

    return session.execute_read(work)


def tuple_is_returned(session: Session):
    def work(tx):
        people = tx.run("MATCH (p:Person) RETURN p")
        places = tx.run("MATCH (p:Place) RETURN p")
        return people, places  # NEO302

    return session.execute_read(work)


def kept_in_a_dictionary(session: Session):
    kept = {}
    with session.begin_transaction() as tx:
        kept["rows"] = tx.run("MATCH (n) RETURN n")
    return kept["rows"].single()  # NEO302


def rows_and_summary(session: Session):
    def work(tx):
        result = tx.run("MATCH (n) RETURN n")
        return {"rows": result.data(), "summary": result.consume()}

    return session.execute_read(work)
