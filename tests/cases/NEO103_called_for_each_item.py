"""没有 for 语句，也是每一项调用一次：推导式、map()、进程池。"""

import asyncio
import os
from functools import partial

from neo4j import AsyncGraphDatabase, GraphDatabase


async def in_tasks(names):
    async def one(name):
        async with AsyncGraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
            return await driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name)

    return await asyncio.gather(*(one(name) for name in names))


def in_a_list(name):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name)


def listed(names):
    return [in_a_list(name) for name in names]


def mapped(name):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name)


def by_a_pool(pool, names):
    return pool.map(mapped, names)


def mapped_with_a_limit(limit, name):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n LIMIT $limit", name=name, limit=limit)


def by_a_pool_with_a_limit(pool, names):
    return list(pool.imap_unordered(partial(mapped_with_a_limit, 10), names))


def tried(attempt):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
        return driver.execute_query("RETURN $attempt", attempt=attempt)


def first_that_works():
    return next(rows for rows in (tried(attempt) for attempt in range(3)) if rows)


def once(name):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


def not_for_each(names):
    return [row for row in once(names)]


def set_up():
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
        return driver.execute_query("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Name) REQUIRE n.name IS UNIQUE")


def set_up_first(names):
    set_up()

    for name in names:
        print(name)


def in_several_lines(name):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name)


def listed_in_several_lines(names):
    return {
        name.casefold().replace("-", " ").strip(): in_several_lines(name)
        for name in names
        if name not in ("", "all names") and not name.startswith("_")
    }
