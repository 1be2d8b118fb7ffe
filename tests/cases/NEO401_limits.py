"""NEO401 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session


def in_a_dict(session: Session):
    """漏报：timeout 放在参数字典里，或者用 ** 展开。"""
    settings = {"timeout": 5}
    session.run("CREATE (:Person)", **settings)


def query_with_a_timeout_parameter(session: Session):
    """不报：查询里真有 $timeout。"""
    session.run("CREATE (:Topic {timeout: $timeout})", timeout=30)


def unknown_text(session: Session, query):
    """误报：查询的文本是参数，里面可能真有 $timeout。把它写进参数字典，意思更清楚，脚本也不再报告。"""
    session.run(query, timeout=5)  # NEO401
