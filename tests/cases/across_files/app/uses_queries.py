"""查询的文本从别的文件导入。"""

from neo4j import Driver, Session

from . import queries
from .queries import SLOWER_THAN, TOUCH, UPSERT_ALL, UPSERT_ONE, People


def whole_batches(session: Session, batches):
    for rows in batches:
        session.run(UPSERT_ALL, rows=rows)
        session.run(queries.UPSERT_ALL, rows=rows)
        session.run(People.UPSERT_ALL, rows=rows)


def one_by_one(session: Session, people):
    for person in people:
        session.run(UPSERT_ONE, id=person.id, name=person.name)  # NEO501


def parameter_of_the_query(session: Session):
    session.run(SLOWER_THAN, timeout=5).consume()
    session.run(queries.SLOWER_THAN, timeout=5).consume()
    session.run(People.SLOWER_THAN, timeout=5).consume()


def no_parameter_of_the_query(session: Session):
    session.run(UPSERT_ONE, id=1, name="Ada", timeout=5).consume()  # NEO401


def returns_rows(driver: Driver):
    with driver.session() as session:
        session.run(TOUCH)  # NEO303
