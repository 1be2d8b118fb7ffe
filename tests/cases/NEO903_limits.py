"""NEO903 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session
from somewhere import report


def reported_by_a_function(session: Session):
    """误报：用自己的函数上报错误，脚本只认得 logger、logging、print、traceback 和 self 的方法。"""
    try:
        session.run("CREATE (:Person)")
    except Exception as error:  # NEO903
        report(error)


def logged_too_little(session: Session, logger):
    """漏报：记录了，却没有带上错误本身。"""
    try:
        session.run("CREATE (:Person)")
    except Exception:
        logger.info("跳过")


def query_in_another_function(write):
    """漏报：查询在 try 里调用的另一个函数里。"""
    try:
        write()
    except Exception:
        return
