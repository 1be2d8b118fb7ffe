"""结果存在 self 上，取得它的方法结束时事务已经结束，另一个方法再读。"""

from neo4j import Driver


class InATransaction:
    def __init__(self, driver: Driver):
        self.driver = driver

    def execute(self, query):
        with self.driver.session() as session:
            with session.begin_transaction() as tx:
                self.result = tx.run(query)
                tx.commit()

    def rows(self):
        return self.result.single()  # NEO302
