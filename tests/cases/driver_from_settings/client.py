"""驱动从别的文件的全局对象得到：这个类的对象还是要有人关闭。"""

from .settings import settings


class Client:
    def __init__(self):
        self.driver = settings.get_driver()

    def close(self):
        self.driver.close()

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records


client = Client()  # NEO103
closed = Client()
