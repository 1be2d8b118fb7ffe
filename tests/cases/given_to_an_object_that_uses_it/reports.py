"""只问存储的地址，不让它连接。"""


class Report:
    def __init__(self, store):
        self._store = store

    def title(self):
        return self._store.describe()
