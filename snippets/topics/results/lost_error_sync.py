"""同步驱动也一样：读完结果，错误才会出来。"""

from neo4j import Driver, ResultSummary
from neo4j.exceptions import ClientError

from expect import expect


# --8<-- [start:shown]
def create_documents(driver: Driver, rows: list[dict[str, int]]) -> ResultSummary:
    with driver.session() as session:
        result = session.run(
            "UNWIND $rows AS row CREATE (d:Document {id: row.id, score: 100 / row.chunks}) RETURN d.id",
            rows=rows,
        )
        return result.consume()


# --8<-- [end:shown]


def main(sync_driver: Driver) -> None:
    rows = [{"id": number, "chunks": 4} for number in range(2000)]
    rows[1500]["chunks"] = 0  # 除以零
    try:
        create_documents(sync_driver, rows)
    except ClientError as error:
        print(f"ClientError: {error.code}")
    rows[1500]["chunks"] = 5
    summary = create_documents(sync_driver, rows)
    expect("改正数据之后写入的节点", summary.counters.nodes_created, len(rows))
