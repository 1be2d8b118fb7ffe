"""NEO601 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session
from somewhere import build_query


def built_elsewhere(session: Session, name):
    """漏报：查询在扫描范围之外拼好。"""
    session.run(build_query(name)).consume()


def checked_first(session: Session, label):
    """不报：标签对照过固定的名单，或者来自枚举、常量、int。"""
    if label not in {"Person", "Entity"}:
        raise ValueError(label)
    session.run(f"MATCH (n:{label}) RETURN count(n)").consume()


def checked_by_the_caller(session: Session, label: str):
    """误报：标签由调用者检查过，这里看不到。把检查移到拼接的地方，或者改用枚举。"""
    session.run(f"MATCH (n:{label}) RETURN count(n)").consume()  # NEO601
