"""驱动通过保管它的对象关闭。"""

from neo4j import GraphDatabase


class Trainer:
    def __init__(self, driver):
        self.driver = driver


def closed_through_the_object_that_holds_it(uri):
    driver = GraphDatabase.driver(uri)
    trainer = Trainer(driver=driver)
    try:
        return trainer.driver.execute_query("MATCH (n) RETURN n")
    finally:
        trainer.driver.close()
