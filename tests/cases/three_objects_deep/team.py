from agent import Agent


class Team:
    def __init__(self):
        self.agent = Agent()

    def answer(self):
        return self.agent.answer()

    def close(self):
        self.agent.close()
