"""取得会话和 try 之间建一个对象：构造函数只存下收到的东西，就不会出错；做别的事，就可能出错。"""

from abc import ABC, abstractmethod

from neo4j import Driver


class Base(ABC):
    @abstractmethod
    def read(self): ...


class Keeps(Base):
    """只存下收到的东西。"""

    def __init__(self, session, limit=10):
        self.session = session
        self.limit = limit
        self.seen = []

    def read(self):
        return self.session.run("MATCH (n) RETURN n LIMIT $limit", limit=self.limit).data()


class KeepsMore(Keeps):
    def __init__(self, session):
        super().__init__(session)
        self.name = "more"


class Prepares:
    def __init__(self, session):
        self.session = session
        self.names = session.run("MATCH (n:Name) RETURN n.name").value()


class OfAnUnknownBase(Strange):
    pass


class Endless(Loop):
    pass


class Loop(Endless):
    pass


def keeps(driver: Driver):
    session = driver.session()
    store = Keeps(session)
    try:
        return store.read()
    finally:
        session.close()


def keeps_more(driver: Driver):
    session = driver.session()
    store = KeepsMore(session)
    try:
        return store.read()
    finally:
        session.close()


def prepares(driver: Driver):
    session = driver.session()  # NEO102
    store = Prepares(session)
    try:
        return store.names
    finally:
        session.close()


def endless(driver: Driver):
    session = driver.session()
    store = Endless(session)
    try:
        return store
    finally:
        session.close()


def unknown_base(driver: Driver):
    session = driver.session()  # NEO102
    store = OfAnUnknownBase(session)
    try:
        return store.names
    finally:
        session.close()
