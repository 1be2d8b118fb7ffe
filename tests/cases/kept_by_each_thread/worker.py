"""工作线程各用各的驱动。"""

from concurrent.futures import ThreadPoolExecutor

from .graph import close_tidy_driver, names

with ThreadPoolExecutor() as pool:
    print(pool.submit(names).result())
    pool.submit(close_tidy_driver)
