"""登记处理函数。"""

handlers = {}


def handles(kind):
    def register(function):
        handlers[kind] = function
        return function

    return register


class Bus:
    def subscribe(self, kind):
        return handles(kind)


bus = Bus()
