import asyncio

from writer import write_once, write_topics


def run_pipeline(topics):
    write_topics(topics)


async def clustering_loop(topics):
    while True:
        await asyncio.sleep(3600)
        loop = asyncio.get_running_loop()
        await asyncio.wait_for(
            loop.run_in_executor(
                None,
                run_pipeline,
                topics,
            ),
            timeout=600,
        )


async def write_when_the_server_is_up(topics):
    while True:
        try:
            await asyncio.to_thread(write_once, topics)
        except OSError:
            await asyncio.sleep(1)
        else:
            break
