"""健康检查：每隔几秒就有人来问，每次一个新驱动。"""

from neo4j import AsyncGraphDatabase, GraphDatabase

from .settings import settings


def check_neo4j():
    driver = GraphDatabase.driver(settings.uri)  # NEO103
    try:
        driver.verify_connectivity()
    finally:
        driver.close()


async def check_hosts(hosts):
    reachable = []
    for host in hosts:
        async with AsyncGraphDatabase.driver(f"neo4j://{host}") as driver:
            await driver.verify_connectivity()
            reachable.append(host)
    return reachable


CHECKS = {"neo4j": check_neo4j}
