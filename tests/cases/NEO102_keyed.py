"""max(key=…) 会调用函数：那里出错，会话就没有关闭。"""

from neo4j import Driver


def score(session, pair):
    return session.run("MATCH (a {id: $a})--(b {id: $b}) RETURN count(*) AS n", a=pair[0], b=pair[1]).single()["n"]


def best(driver: Driver, pairs):
    session = driver.session()  # NEO102
    found = max(pairs, key=lambda pair: score(session, pair))
    session.close()
    return found


def longest(driver: Driver, pairs):
    session = driver.session()
    found = max(1, 2)
    session.close()
    return found, pairs
