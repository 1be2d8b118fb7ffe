from .forgotten import Forgotten


async def cities():
    return await Forgotten.shared().rows("MATCH (c:City) RETURN c.name AS name")
