"""借出会话，收回会话。"""


class SessionBroker:
    def __init__(self, driver):
        self._driver = driver
        self._lent = 0

    def checkout(self):
        self._lent += 1
        return self._driver.session(database="neo4j")

    async def give_back(self, session):
        self._lent -= 1
        await session.close()
