"""用字符串拼接 Cypher。"""

import re

from neo4j import Session

LABELS = ("Person", "City")
LABEL = "Person"


def f_string(session: Session, name: str):
    session.run(f"MATCH (n {{name: '{name}'}}) RETURN n").consume()  # NEO601


def percent(session: Session, name):
    session.run("MATCH (n {name: '%s'}) DELETE n" % name)  # NEO601


def plus(session: Session, name):
    session.run("MATCH (n {name: '" + name + "'}) DELETE n")  # NEO601


def format_method(session: Session, name):
    session.run("MATCH (n {{name: '{}'}}) DELETE n".format(name))  # NEO601


def by_a_variable(session: Session, name):
    query = f"MATCH (n {{name: '{name}'}}) DELETE n"  # NEO601
    session.run(query)


def label_from_outside(session: Session, label: str):
    session.run(f"CREATE (n:{label})")  # NEO601


def property_of_an_item(session: Session, item):
    session.run(f"CREATE (n:{item['label']})")  # NEO601


def in_a_transaction_function(session: Session, label):
    session.execute_write(lambda tx: tx.run(f"CREATE (n:{label})"))  # NEO601


# 以下都不报


def parameters(session: Session, name):
    session.run("MATCH (n {name: $name}) DELETE n", name=name)


def constant_label(session: Session):
    session.run(f"CREATE (n:{LABEL})")


def constant_list(session: Session):
    for label in LABELS:
        session.run(f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")


def joined_constants(session: Session):
    session.run(f"MATCH (n:{'|'.join(LABELS)}) DELETE n")


def checked_label(session: Session, label):
    if label not in LABELS:
        raise ValueError(label)
    session.run(f"CREATE (n:{label})")


def identifier(session: Session, label: str):
    if not label.isidentifier():
        raise ValueError(label)
    session.run(f"CREATE (n:{label})")


def matched_label(session: Session, label: str):
    if not re.fullmatch("[A-Za-z]+", label):
        raise ValueError(label)
    session.run(f"CREATE (n:{label})")


def sanitized(session: Session, label):
    session.run(f"CREATE (n:{sanitize_label(label)})")


def sanitize_label(label):
    return re.sub("[^A-Za-z]", "", label)


def number(session: Session, limit: int):
    session.run(f"MATCH (n) DELETE n LIMIT {limit}")


def converted(session: Session, limit):
    session.run(f"MATCH (n) DELETE n LIMIT {int(limit)}")


def local_choice(session: Session, descending):
    order = "DESC" if descending else "ASC"
    session.run(f"MATCH (n) WITH n ORDER BY n.x {order} SET n.y = 1")


def conditions_built_from_constants(session: Session, name, city):
    conditions = []
    if name:
        conditions.append("n.name = $name")
    if city:
        conditions.append("n.city = $city")
    session.run("MATCH (n) WHERE " + " AND ".join(conditions) + " DELETE n", name=name, city=city)
