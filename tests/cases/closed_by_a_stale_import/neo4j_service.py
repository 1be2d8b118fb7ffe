from neo4j import AsyncGraphDatabase

_driver = None
_late = None


async def get_driver():
    global _driver
    if _driver is None:
        _driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


async def get_late():
    global _late
    if _late is None:
        _late = AsyncGraphDatabase.driver("neo4j://localhost")
    return _late
