"""用到它们的文件。"""

from .factories import create_memory, keep, memory_of
from .stores import Memory

topics = []


def never_closed(topic):
    memory = Memory()  # NEO103
    return memory.recall(topic)


def never_closed_from_a_factory(topic):
    memory = create_memory()  # NEO103
    return memory.recall(topic)


def from_a_function_whose_name_does_not_say_so(topic):
    memory = memory_of(topic)
    return memory.recall(topic)


def given_to_a_function_that_closes_nothing():
    memory = Memory()  # NEO103
    return keep(memory)


def given_to_an_unknown_function(register):
    memory = Memory()
    return register(memory)


def closed(topic):
    memory = create_memory()
    try:
        return memory.recall(topic)
    finally:
        memory.close()


class Assistant:
    def __init__(self, memory=None):
        self.memory = memory or Memory()  # NEO103

    def answer(self, topic):
        return self.memory.recall(topic)


def answer_with(memory):
    return Assistant().answer("graph") or Assistant(memory).answer("graph")
