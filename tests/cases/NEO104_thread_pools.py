"""会话的方法交给线程池：几个线程同时用一个会话。"""

from concurrent.futures import ThreadPoolExecutor, as_completed

from neo4j import Driver


def write(tx, rows):
    tx.run("UNWIND $rows AS row MERGE (:Person {id: row.id})", rows=rows).consume()


def one_session_in_four_threads(driver: Driver, batches):
    with driver.session() as session, ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(session.execute_write, write, rows) for rows in batches]  # NEO104
        return [future.result() for future in as_completed(futures)]


def one_session_in_one_thread(driver: Driver, batches):
    with driver.session() as session, ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(session.execute_write, write, rows) for rows in batches]
        return [future.result() for future in as_completed(futures)]


def one_session_for_each_batch(driver: Driver, batches):
    def load(rows):
        with driver.session() as session:
            session.execute_write(write, rows)

    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(load, batches))


def submit_of_something_else(driver: Driver, uploads):
    with driver.session() as session:
        with session.begin_transaction() as tx:
            for upload in uploads:
                upload.submit(tx, "names")
