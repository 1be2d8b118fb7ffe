"""捕获了查询的错误却没有记录。"""

import logging

from neo4j import Session

logger = logging.getLogger(__name__)


def swallowed(session: Session):
    try:
        session.run("CREATE (:A)")
    except Exception:  # NEO903
        return None


def logged(session: Session):
    try:
        session.run("CREATE (:A)")
    except Exception:
        logger.exception("failed")


def raised(session: Session):
    try:
        session.run("CREATE (:A)")
    except Exception as error:
        raise RuntimeError from error


def nothing_of_the_driver(text):
    try:
        return int(text)
    except ValueError:
        return None
