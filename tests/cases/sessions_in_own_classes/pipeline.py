"""每次调用都取得一个新的会话，包在自己的类里：几个线程各用各的。"""

from concurrent.futures import ThreadPoolExecutor

from .db import Database


class Pipeline:
    def __init__(self, database: Database):
        self.database = database

    def write(self, batch):
        with self.database.get_session() as session:
            session.run("UNWIND $batch AS name MERGE (:Topic {name: name})", batch=batch)

    def write_all(self, batches):
        with ThreadPoolExecutor(4) as pool:
            return [pool.submit(self.write, batch) for batch in batches]


def main(batches):
    with Database() as database:
        Pipeline(database).write_all(batches)
