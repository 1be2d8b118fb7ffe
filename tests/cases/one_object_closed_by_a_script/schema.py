import asyncio

from client import close_client, get_client


async def main():
    await get_client().connect()
    await close_client()


if __name__ == "__main__":
    asyncio.run(main())
