"""服务器自己的事务超时，和它多久检查一次。"""

from graph import ConnectionManager


# --8<-- [start:shown]
async def transaction_settings(manager: ConnectionManager) -> dict[str, str]:
    records, _, _ = await manager.driver.execute_query(
        "SHOW SETTINGS 'db.transaction.timeout', 'db.transaction.monitor.check.interval' YIELD name, value"
    )
    return {record["name"]: record["value"] for record in records}


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    for name, value in sorted((await transaction_settings(manager)).items()):
        print(f"{name} = {value}")
