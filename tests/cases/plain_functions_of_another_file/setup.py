"""没有别的文件导入它们：一个脚本里，每个函数也许只运行一次。"""

from neo4j import GraphDatabase


def create_constraints():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("CREATE CONSTRAINT person IF NOT EXISTS FOR (p:Person) REQUIRE p.name IS UNIQUE")


def load_people():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("CREATE (:Person {name: 'Ada'})")


def load_cities():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        driver.execute_query("CREATE (:City {name: 'London'})")


create_constraints()
load_people()
load_cities()
