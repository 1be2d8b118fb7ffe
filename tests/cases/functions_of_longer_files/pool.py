from concurrent.futures import ThreadPoolExecutor

from .neo4j_searches import Searches


def search():
    searches = Searches()
    with ThreadPoolExecutor(max_workers=1) as pool:
        rows = pool.submit(searches.names).result()
    searches.close()
    return rows
