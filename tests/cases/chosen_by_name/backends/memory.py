"""不用驱动的后端。"""


class MemoryBackend:
    def __init__(self, uri):
        self.uri = uri

    def find(self, name):
        return [name]

    def close(self):
        pass
