"""清空：一个测试的数据、约束、索引和泄漏的事务都到不了下一个。"""

from neo4j import Driver

from tests.neo4j_server import Server


def count(client: Driver) -> int:
    records, _, _ = client.execute_query("MATCH (n) RETURN count(n)")
    return int(records[0][0])


def test_clear_removes_nodes_and_relationships(embedded: Server, client: Driver) -> None:
    client.execute_query("CREATE (:Person {id: 1})-[:KNOWS]->(:Person {id: 2}), ()")
    embedded.clear()
    assert count(client) == 0


def test_clear_removes_more_rows_than_fit_one_batch(embedded: Server, client: Driver) -> None:
    client.execute_query("UNWIND range(1, 25000) AS i CREATE (:Chunk {id: i})")
    embedded.clear()
    assert count(client) == 0


def test_clear_drops_constraints_and_indexes_but_not_the_lookup_indexes(embedded: Server, client: Driver) -> None:
    before = client.execute_query("SHOW INDEXES YIELD name").records
    client.execute_query("CREATE CONSTRAINT `odd``name` FOR (p:Person) REQUIRE p.id IS UNIQUE")
    client.execute_query("CREATE INDEX FOR (p:Person) ON (p.age)")
    client.execute_query("CREATE FULLTEXT INDEX words FOR (c:Chunk) ON EACH [c.text]")
    client.execute_query(
        "CREATE VECTOR INDEX near FOR (c:Chunk) ON (c.embedding) "
        "OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine'}}"
    )
    embedded.clear()
    assert client.execute_query("SHOW INDEXES YIELD name").records == before
    assert client.execute_query("SHOW CONSTRAINTS YIELD name").records == []


def test_clear_ends_a_leaked_transaction_that_holds_locks(embedded: Server, client: Driver) -> None:
    client.execute_query("CREATE (:Counter {id: 1})")
    with client.session() as session:
        session.begin_transaction().run("MATCH (c:Counter) SET c.value = 1").consume()
        embedded.clear()
        assert count(client) == 0
