"""Typer 的回调一次运行执行一次，不是 Dash 的。"""

import typer
from neo4j import GraphDatabase

cli = typer.Typer()


@cli.callback()
def main(context: typer.Context):
    with GraphDatabase.driver("neo4j://localhost") as driver:
        context.obj = driver.execute_query("RETURN 1").records
