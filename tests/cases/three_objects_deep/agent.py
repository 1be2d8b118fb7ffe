from retriever import Retriever


class Agent:
    def __init__(self):
        self.retriever = Retriever()

    def answer(self):
        return self.retriever.find()

    def close(self):
        self.retriever.close()
