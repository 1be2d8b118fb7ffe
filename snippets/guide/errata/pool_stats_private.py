"""驱动没有公开的连接池统计。"""

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
def public_names_about_the_pool(driver: AsyncDriver) -> list[str]:
    return [name for name in dir(driver) if not name.startswith("_") and ("pool" in name or "stat" in name)]


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    expect("公开的连接池统计", public_names_about_the_pool(driver), [])
