"""返回这种对象的函数，在函数里导入。"""


def create_memory():
    from .stores import Memory

    memory = Memory()
    return memory


def keep(memory):
    from .service import topics

    topics.append(memory.recall("keep"))


def memory_of(topic):
    from .stores import Memory

    memory = Memory()
    memory.recall(topic)
    return memory
