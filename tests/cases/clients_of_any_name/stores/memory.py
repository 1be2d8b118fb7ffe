"""包着驱动的类；类名和这个文件都没有提到它是什么的客户端。"""

from .driver import open_driver


class Memory:
    def __init__(self):
        self._driver = open_driver()

    def close(self):
        self._driver.close()

    def recall(self, topic):
        return self._driver.execute_query("MATCH (t:Topic {name: $topic}) RETURN t", topic=topic).records
