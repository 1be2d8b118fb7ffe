"""拼进 Cypher 的是检查过、转义过的名字，或者来自固定的表。"""

from neo4j import Session

FIELDS = frozenset({"name", "age"})
POLICIES = {"short": {"depth": 2}, "long": {"depth": 5}}


def number(session: Session, limit: int | None = None):
    query = "MATCH (n) RETURN n"
    if limit:
        query += f" LIMIT {limit}"
    return session.run(query).data()


def filtered_by_a_list(session: Session, wanted: list[str]):
    fields = [field for field in wanted if field in FIELDS]
    return session.run(f"MATCH (n) RETURN {', '.join(f'n.{field}' for field in fields)}").data()


def not_filtered(session: Session, wanted: list[str]):
    return session.run(f"MATCH (n) RETURN {', '.join(f'n.{field}' for field in wanted)}").data()  # NEO601


def only_some_are_left_out(session: Session, wanted: list[str]):
    fields = [field for field in wanted if field not in FIELDS]
    return session.run(f"MATCH (n) RETURN {', '.join(f'n.{field}' for field in fields)}").data()  # NEO601


def back_ticks(session: Session, label: str):
    quoted = label.replace("`", "``")
    return session.run(f"MATCH (n:`{quoted}`) RETURN n").data()


def of_a_fixed_table(session: Session, intent: str):
    policy = POLICIES.get(intent)
    return session.run(f"MATCH p = (a)-[*1..{policy['depth']}]-(b) RETURN p").data()


def required(session: Session, label: str):
    require_label(label)
    return session.run(f"MATCH (n:{label}) RETURN n").data()


def explained(session: Session, query: str):
    return session.run(f"EXPLAIN {query}").consume().plan


def profiled(session: Session, query: str):
    return session.run("PROFILE " + query).consume().profile


def require_label(label: str) -> None:
    if label not in FIELDS:
        raise ValueError(label)
