"""打开资源警告：没有关闭的会话进日志，别的警告也不丢。"""

import gc
import warnings

from graph import ConnectionManager, setup_resource_monitoring


# --8<-- [start:shown]
async def count_people(manager: ConnectionManager) -> int:
    session = await manager.get_session()  # 忘了关  # noqa: NEO101
    result = await session.run("UNWIND ['Ada', 'Bob'] AS name RETURN count(name) AS n")
    record = await result.single(strict=True)
    count: int = record["n"]
    return count


async def serve(manager: ConnectionManager) -> None:
    setup_resource_monitoring()  # 进程入口，调用一次
    print("人数:", await count_people(manager))


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await serve(manager)
    gc.collect()
    warnings.warn("这是另一类警告", UserWarning, stacklevel=1)
