"""另一个发行包里的父类：它们同属一个命名空间包。"""


class Service:
    def __init__(self, **settings):
        self.settings = settings


class ClosingService:
    def close(self):
        self.io.close()
