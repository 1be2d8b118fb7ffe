"""嵌套的异步函数里有一个同名的会话：外面同步函数的会话还是同步的。"""


class Executor:
    def __init__(self, graph, provider):
        self._graph, self._provider = graph, provider

    def rows(self, cypher):
        if self._provider is None:
            with self._graph.session() as session:
                return [dict(row) for row in session.run(cypher)]

        async def read():
            async with self._provider.session() as session:
                result = await session.run(cypher)
                return await result.data()

        return read
