"""命令。"""

import click


@click.command()
@click.pass_obj
def count(graph):
    click.echo(graph.rows("MATCH (n) RETURN count(n) AS n"))


@click.command()
@click.pass_obj
def count_with_notes(graph):
    click.echo(graph.rows("MATCH (n:Note) RETURN count(n) AS n"))
