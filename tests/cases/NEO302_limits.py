"""NEO302 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session
from somewhere import fetch_people


def function_of_another_package(session: Session):
    """漏报：事务函数在扫描范围之外定义。"""
    return session.execute_read(fetch_people).data()


def kept_in_a_closure(session: Session):
    """漏报：事务函数不返回结果，而是把它放进外面的列表。"""
    kept = []

    def work(tx):
        kept.append(tx.run("MATCH (p:Person) RETURN p"))

    session.execute_read(work)
    return kept[0].data()


def value_is_not_used(session: Session):
    """不报：事务函数返回了结果，调用者没有用它。驱动在提交前读完，错误照样抛出。"""

    def work(tx):
        return tx.run("CREATE (:Person)")

    session.execute_write(work)
