from .graph import Graph


async def main():
    try:
        print(await Graph.shared().rows("MATCH (p:Person) RETURN p.name AS name"))
    finally:
        await Graph.shutdown()
