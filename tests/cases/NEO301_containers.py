"""结果放进字典、列表、元组或属性，会话关闭之后再拿出来读。"""

from neo4j import AsyncDriver, Driver


def dictionary(driver: Driver):
    kept = {}
    with driver.session() as session:
        kept["rows"] = session.run("MATCH (n) RETURN n")
    return kept["rows"].data()  # NEO301


def dictionary_is_returned(driver: Driver):
    kept = {}
    with driver.session() as session:
        kept["rows"] = session.run("MATCH (n) RETURN n")
    return kept  # NEO301


def literal(driver: Driver):
    with driver.session() as session:
        kept = {"rows": session.run("MATCH (n) RETURN n"), "limit": 1}
    return kept["rows"].data()[: kept["limit"]]  # NEO301


def literal_is_returned(driver: Driver):
    with driver.session() as session:
        return {"rows": session.run("MATCH (n) RETURN n"), "limit": 1}  # NEO301


def computed_keys(driver: Driver, queries):
    kept = {}
    with driver.session() as session:
        for name, query in queries.items():
            kept[name] = session.run(query)
    return {name: result.data() for name, result in kept.items()}  # NEO301


def values(driver: Driver, queries):
    kept = {}
    with driver.session() as session:
        for name in queries:
            kept[name] = session.run("MATCH (n) RETURN n")
    for result in kept.values():
        print(result.data())  # NEO301


def list_of_results(driver: Driver):
    kept = []
    with driver.session() as session:
        kept.append(session.run("MATCH (n) RETURN n"))
    return [result.data() for result in kept]  # NEO301


async def tuple_is_returned(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return result, 1  # NEO301


def attribute(driver: Driver, box):
    with driver.session() as session:
        box.result = session.run("MATCH (n) RETURN n")
    return box.result.data()  # NEO301


def read_before_it_is_kept(driver: Driver):
    kept = {}
    with driver.session() as session:
        kept["rows"] = session.run("MATCH (n) RETURN n").data()
    return kept["rows"]


def read_inside(driver: Driver):
    kept = {}
    with driver.session() as session:
        kept["rows"] = session.run("MATCH (n) RETURN n")
        return {name: result.data() for name, result in kept.items()}


def replaced_by_its_rows(driver: Driver):
    with driver.session() as session:
        kept = {"rows": session.run("MATCH (n) RETURN n")}
        kept["rows"] = kept["rows"].data()
    return kept


def the_other_key(driver: Driver):
    kept = {}
    with driver.session() as session:
        kept["summary"] = session.run("CREATE (:A)").consume()
        kept["result"] = session.run("MATCH (n) RETURN n")
        for record in kept["result"]:
            print(record)
    return kept["summary"].counters


def unpacked_into_a_list(driver: Driver):
    with driver.session() as session:
        return [*session.run("MATCH (n) RETURN n")]


async def streamed_by_a_closure(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")

        async def rows():
            async for record in result:
                yield record

        return rows()  # NEO301


async def streamed_inside(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")

        async def rows():
            async for record in result:
                yield record

        return [row async for row in rows()]


def dict_by_keywords(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
        return dict(rows=result, found=True)  # NEO301


def dict_of_read_values(driver: Driver):
    with driver.session() as session:
        result = session.run("MATCH (n) RETURN n")
        return dict(rows=result.data(), found=True)
