"""会话放进函数自己的列表或字典，函数里没有人关闭它们。"""

import asyncio

from neo4j import AsyncDriver, Driver


def list_never_closed(driver: Driver, names):
    opened = []
    for name in names:
        session = driver.session(database=name)  # NEO101
        opened.append(session)
        session.run("CREATE (:A)").consume()


def list_read_and_never_closed(driver: Driver, names):
    opened = []
    for name in names:
        opened.append(driver.session(database=name))  # NEO101
    return [session.run("MATCH (n) RETURN n").data() for session in opened]


async def dictionary_never_closed(driver: AsyncDriver, events):
    opened = {}
    for event in events:
        if event["kind"] not in opened:
            opened[event["kind"]] = driver.session()  # NEO101
        await (await opened[event["kind"]].run("CREATE (:A)")).consume()


def closed_in_a_loop(driver: Driver, names):
    opened = []
    try:
        for name in names:
            opened.append(driver.session(database=name))
    finally:
        for session in opened:
            session.close()


def closed_while_there_are_any(driver: Driver, names):
    opened = []
    try:
        for name in names:
            opened.append(driver.session(database=name))
    finally:
        while opened:
            opened.pop().close()


async def closed_at_once(driver: AsyncDriver, names):
    opened = {}
    try:
        for name in names:
            opened[name] = driver.session(database=name)
    finally:
        await asyncio.gather(*(session.close() for session in opened.values()))


def returned(driver: Driver, names):
    opened = []
    for name in names:
        opened.append(driver.session(database=name))
    return opened


def given_away(driver: Driver, names, keep):
    opened = {}
    for name in names:
        opened[name] = driver.session(database=name)
    keep(opened)


def filled_by_an_inner_function(driver: Driver, names):
    opened = []

    def more(name):
        opened.append(driver.session(database=name))

    try:
        for name in names:
            more(name)
    finally:
        for session in opened:
            session.close()


class Kept:
    def fill(self, driver: Driver):
        opened = []
        opened.append(driver.session())
        self.opened = opened

    def close(self):
        for session in self.opened:
            session.close()


def numbered_and_never_closed(driver: Driver, names):
    opened = []
    for name in names:
        opened.append(driver.session(database=name))  # NEO101
    for number, session in enumerate(opened):
        print(number, session.run("RETURN 1").single())


def comprehension_numbered_and_never_closed(driver: Driver, names):
    opened = [driver.session(database=name) for name in names]  # NEO101
    for number, session in enumerate(opened, start=1):
        print(number, session.run("RETURN 1").single())


def numbered_and_closed(driver: Driver, names):
    opened = [driver.session(database=name) for name in names]
    try:
        for number, session in enumerate(opened):
            print(number, session.run("RETURN 1").single())
    finally:
        for session in reversed(opened):
            session.close()


class ForgetsWhatItKeeps:
    def __init__(self, driver: Driver):
        self._driver = driver
        self._open = []

    def store(self, event):
        session = self._driver.session()  # NEO101
        self._open.append(session)
        session.run("CREATE (:Event {id: $id})", id=event).consume()


class ClosesWhatItKeeps:
    def __init__(self, driver: Driver):
        self._driver = driver
        self._kept = []

    def store(self, event):
        session = self._driver.session()
        self._kept.append(session)
        session.run("CREATE (:Event {id: $id})", id=event).consume()

    def close(self):
        for session in self._kept:
            session.close()


class TakesTheNameAway:
    def __init__(self, driver: Driver):
        self._driver = driver
        self._session = None

    def __enter__(self):
        self._session = self._driver.session()
        return self

    def __exit__(self, *details):
        session, self._session = self._session, None
        if session is not None:
            session.__exit__(*details)
