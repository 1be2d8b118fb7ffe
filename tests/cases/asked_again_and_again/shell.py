"""一问一答的循环，每一问都调用的函数；页面上的按钮按一次调用一次；Airflow 的任务每次运行都调用 execute()。"""

from airflow.models import BaseOperator
from airflow.sensors.base import BaseSensorOperator
from neo4j import GraphDatabase


def answer(question):
    driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    try:
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=question).records
    finally:
        driver.close()


def greeting():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        return driver.execute_query("MATCH (n:Greeting) RETURN n.text AS text").records


def shell():
    print(greeting())
    while True:
        question = input("> ")
        if question == "quit":
            break
        print(answer(question))


class CypherOperator(BaseOperator):
    def __init__(self, query):
        self.query = query

    def execute(self, context):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return driver.execute_query(self.query).records

    def on_kill(self):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            driver.execute_query("CALL dbms.listTransactions()")


class CypherSensor(BaseSensorOperator):
    def poke(self, context):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return bool(driver.execute_query("MATCH (n:Ready) RETURN n").records)


if __name__ == "__main__":
    shell()
