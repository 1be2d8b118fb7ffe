from stores import Memory


class Agent:
    def __init__(self):
        self.memory = Memory("neo4j://localhost")

    async def heartbeat(self):
        await self.memory.graph_client.connect()

    async def stop(self):
        await self.memory.close()


async def remember(text):
    memory = Memory("neo4j://localhost")
    return await memory.search(text)


async def remember_in_the_graph(text):
    memory = Memory("neo4j://localhost")  # NEO103
    await memory.connect_stores()
    return await memory.search(text)
