"""地址和密码来自配置：参数叫什么，每次调用还是同一台服务器。"""

from neo4j import GraphDatabase


def show(neo4j_settings, user):
    with GraphDatabase.driver(  # NEO103
        neo4j_settings.uri, auth=(neo4j_settings.user, neo4j_settings.password)
    ) as driver:
        print(driver.execute_query("MATCH (u:User {name: $user}) RETURN u", user=user).records)


def demo(neo4j_settings):
    show(neo4j_settings, "alice")
    show(neo4j_settings, "bob")


def probe(server, user):
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        print(driver.execute_query("MATCH (u:User {name: $user}) RETURN u", user=user).records)


def probe_both(first, second):
    probe(first, "alice")
    probe(second, "alice")
