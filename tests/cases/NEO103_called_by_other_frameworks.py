"""Dash 的回调、Prefect 的 map()、Tornado 和 arq 的定时器、discord.py 的混合命令、MCP 的资源、Django 的信号，都执行许多次。"""

import dagster
from arq import cron
from dash import Dash, Input, Output, callback
from discord.ext import commands
from django.dispatch import receiver
from mcp.server.fastmcp import FastMCP
from neo4j import AsyncGraphDatabase, GraphDatabase
from prefect import flow, task
from tornado.ioloop import PeriodicCallback

app = Dash(__name__)


def register(app):
    @app.callback(Output("devices", "children"), Input("account", "value"))
    def show(account):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return driver.execute_query("MATCH (d:Device {account: $account}) RETURN d", account=account).records


@callback(Output("names", "children"), Input("refresh", "n_clicks"))
def names(clicks):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (n) RETURN n.name AS name").records


@task
def load(batch):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        driver.execute_query("UNWIND $batch AS id MERGE (:Job {id: id})", batch=batch)


@task
def prepare():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("CREATE INDEX IF NOT EXISTS FOR (j:Job) ON (j.id)")


@flow
def nightly(batches):
    prepare()
    return load.map(batches)


async def refresh():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (t:Table) SET t.seen = true")


PeriodicCallback(refresh, 60_000).start()


class Topics(commands.Cog):
    @commands.hybrid_command()
    async def topic(self, ctx, name):
        async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            await driver.execute_query("MERGE (:Topic {name: $name})", name=name)


async def recount(ctx):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (t:Table) SET t.counted = true")


class WorkerSettings:
    cron_jobs = [cron(recount, hour=3)]


mcp = FastMCP("graph")


@mcp.resource("graph://labels")
async def labels():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return str(await driver.execute_query("CALL db.labels()"))


@receiver("post_save")
def mirror(sender, instance, **kwargs):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        driver.execute_query("MERGE (:Person {id: $id})", id=instance.pk)


@dagster.resource
def graph(context):
    """一次运行一个。"""
    driver = GraphDatabase.driver("neo4j://localhost")
    try:
        yield driver
    finally:
        driver.close()
