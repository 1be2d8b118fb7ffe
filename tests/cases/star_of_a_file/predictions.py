"""用 `*` 导入的类：每次调用新建一个。"""

from .client import *  # noqa: F403


def predict(name):
    client = Client()  # NEO103
    client.connect()
    found = [each for each in client.names() if each != name]
    client.close()
    return found
