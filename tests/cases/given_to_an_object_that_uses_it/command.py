"""交给一个对象去用的存储，连接由那个对象的文件引起；没有人关闭它。"""

import asyncio

import click

from .closing import ClosingIngestor
from .ingestors import Ingestor
from .reports import Report
from .store import Store


@click.command()
def ingest():
    ingestor = Ingestor(store=Store(), embedder=None)  # NEO103
    asyncio.run(ingestor.ingest())


def build():
    return Ingestor(
        store=Store(),  # NEO103
        embedder=None,
    )


@click.command()
def ingest_built():
    asyncio.run(build().ingest())


@click.command()
def report():
    click.echo(Report(store=Store()).title())


@click.command()
def ingest_and_close():
    asyncio.run(ClosingIngestor(Store()).ingest())


async def ingest_here():
    store = Store()
    try:
        await Ingestor(store, None).ingest()
    finally:
        await store.close()


@click.command()
def ingest_with_imports_inside():
    from .ingestors import Ingestor as Machine
    from .store import Store as GraphStore

    machine = Machine(store=GraphStore(), embedder=None)  # NEO103
    asyncio.run(machine.ingest())
