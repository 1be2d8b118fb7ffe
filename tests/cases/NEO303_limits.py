"""NEO303 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import Session


def unknown_text(session: Session, query):
    """漏报：查询的文本是参数，看不出有没有 RETURN。"""
    session.run(query)


def read_in_one_branch(session: Session, verbose):
    """漏报：只在一个分支里读，另一个分支没有读。"""
    result = session.run("CREATE (p:Person {score: 1 / 0}) RETURN p")
    if verbose:
        print(result.single())


def write_without_return(session: Session):
    """不报：没有 RETURN 的写入，错误在 run() 就抛出。"""
    session.run("CREATE (:Person {score: 1 / 0})")


def the_error_does_not_matter(session: Session):
    """误报：写入不成也没有关系，例如顺手刷新一个缓存的时间。写清楚原因再抑制。"""
    session.run("MATCH (d:Document) SET d.seen = datetime() RETURN d")  # NEO303


def followed_by_another_run(session: Session):
    """不报：同一个会话里接着又 run() 一次，错误由第二次 run() 抛出。"""
    session.run("CREATE (p:Person {score: 1 / 0}) RETURN p")
    session.run("CREATE (:Topic)")
