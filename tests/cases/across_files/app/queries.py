"""查询的文本写在单独的文件里。"""

UPSERT_ALL = "UNWIND $rows AS row MERGE (p:Person {id: row.id}) SET p += row"
UPSERT_ONE = "MERGE (p:Person {id: $id}) SET p.name = $name"
SLOWER_THAN = "MATCH (r:Run) WHERE r.seconds > $timeout RETURN r"
TOUCH = "MATCH (p:Person) SET p.seen = timestamp() RETURN p"


class People:
    UPSERT_ALL = "UNWIND $rows AS row MERGE (p:Person {id: row.id})"
    SLOWER_THAN = "MATCH (r:Run) WHERE r.seconds > $timeout RETURN r"
