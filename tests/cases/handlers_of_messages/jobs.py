"""一直运行的任务，每一轮都调用的函数；成功就离开的重试不算。"""

import asyncio

from neo4j import AsyncGraphDatabase


async def sweep(config):
    async with AsyncGraphDatabase.driver(config["uri"]) as driver:  # NEO103
        await driver.execute_query("MATCH (n:Expired) DETACH DELETE n")


async def ready(config):
    async with AsyncGraphDatabase.driver(config["uri"]) as driver:
        await driver.verify_connectivity()


async def sweep_forever(config):
    while True:
        try:
            await sweep(config)
        except OSError:
            print("sweep failed")
        await asyncio.sleep(60)


async def wait_until_ready(config):
    while True:
        try:
            await ready(config)
            return
        except OSError:
            await asyncio.sleep(1)


async def compact(context):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (n:Expired) DETACH DELETE n")
