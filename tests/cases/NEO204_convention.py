"""普通的 with 用得对，说明 get_session() 不是协程：NEO201 的约定在这里不算。"""


class Adapter:
    def __init__(self, connection_manager):
        self.connection_manager = connection_manager

    def rows(self, query):
        with self.connection_manager.get_session() as session:
            return [dict(row) for row in session.run(query)]
