"""NEO501 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session
from somewhere import save


def query_in_another_function(session: Session, names):
    """漏报：查询在循环调用的另一个函数里，而那个函数在扫描范围之外。"""
    for name in names:
        save(session, name)


def while_loop(session: Session, names):
    """漏报：while 循环。看不出它是不是逐项处理。"""
    while names:
        session.run("CREATE (:Person {name: $name})", name=names.pop()).consume()


def in_batches(session: Session, rows):
    """不报：一次循环一批，用 UNWIND 写入。"""
    for start in range(0, len(rows), 1000):
        session.run("UNWIND $rows AS row CREATE (:Person {name: row})", rows=rows[start : start + 1000]).consume()


def a_handful_of_items(session: Session):
    """误报：只有几项，而且每项的失败要分开处理。"""
    for name in ("Ada", "Bob"):
        session.run("MERGE (:Person {name: $name})", name=name).consume()  # NEO501
