"""click 的 ctx.obj 里的客户端：用到时才连接，命令结束时谁关闭它？"""

import click

from .commands import count, count_with_notes
from .graph import Graph


@click.group()
@click.pass_context
def main(ctx):
    ctx.obj = Graph("neo4j://localhost")  # NEO103


@click.group()
@click.pass_context
def closing(ctx):
    graph = Graph("neo4j://localhost")
    ctx.obj = graph
    ctx.call_on_close(graph.close)


main.add_command(count)
closing.add_command(count_with_notes)


if __name__ == "__main__":
    main()
