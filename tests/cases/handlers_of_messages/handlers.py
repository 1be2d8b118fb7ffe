"""装饰器登记的处理函数，每条消息调用一次；f 字符串里的调用也是调用。"""

from neo4j import AsyncGraphDatabase, GraphDatabase

from .registry import bus, handles


@handles("order.created")
async def order_created(event):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MERGE (:Order {id: $id})", id=event["id"])


@bus.subscribe("order.shipped")
async def order_shipped(event):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (o:Order {id: $id}) SET o.shipped = true", id=event["id"])


def load_file(path):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("LOAD CSV FROM $path AS row RETURN count(row)", path=path).records


def load_once(path):
    with GraphDatabase.driver("neo4j://localhost") as driver:
        return driver.execute_query("LOAD CSV FROM $path AS row RETURN count(row)", path=path).records


def load(paths):
    for path in paths:
        print(f"{path}: {load_file(path)}")
        print("{path}: load_once(path)")
