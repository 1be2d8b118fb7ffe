"""对一个数据库的管理操作：连接、查版本、终止事务、清空。只用普通用户也能用的语句。"""

from dataclasses import dataclass
from typing import Any

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity

from tests.neo4j_server.errors import ServerError

USER_AGENT = "neo4j-session-guide"
ROWS_PER_TRANSACTION = 10_000


@dataclass(frozen=True)
class SchemaItem:
    """一条约束或一个索引。

    Attributes:
        kind: ``CONSTRAINT`` 或 ``INDEX``。
        name: 它的名字。
        tokens: 它涉及的标签或关系类型。

    """

    kind: str
    name: str
    tokens: tuple[str, ...]

    @property
    def drop_statement(self) -> str:
        """删除它的语句。"""
        return f"DROP {self.kind} `{self.name.replace('`', '``')}` IF EXISTS"


class Database:
    """一个数据库和通向它的同步驱动；一次运行里一直开着。

    Args:
        uri: ``bolt://`` 或 ``neo4j://`` 地址。
        auth: 用户名和密码。
        user_agent: 服务器的连接列表里显示的名字。

    Attributes:
        driver: 同步驱动，连的是这个用户的默认数据库。
        name: 数据库名。
        version: 服务器的版本号，例如 ``5.26.25``。
        edition: ``community`` 或 ``enterprise``。

    Raises:
        neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError: 连不上，或用户名、密码不对。
        ServerError: 对方不是 Neo4j。

    """

    def __init__(self, uri: str, auth: tuple[str, str], user_agent: str = USER_AGENT) -> None:
        self._user = auth[0]
        # 关掉通知：它们会成为日志，混进代码块的输出
        self.driver: Driver = GraphDatabase.driver(
            uri, auth=auth, user_agent=user_agent, notifications_min_severity=NotificationMinimumSeverity.OFF
        )
        try:
            kernel = self.rows(
                "CALL dbms.components() YIELD name, versions, edition "
                "WHERE name = 'Neo4j Kernel' RETURN versions[0], edition"
            )
            if not kernel:
                raise ServerError(f"{uri} 没有报告 Neo4j Kernel 的版本，它不是 Neo4j")  # noqa: TRY301
            self.version, self.edition = map(str, kernel[0])
            self.name = str(self.rows("CALL db.info() YIELD name")[0][0])
        except BaseException:
            self.driver.close()
            raise

    def rows(self, query: str, **parameters: object) -> list[list[Any]]:
        """以自动提交运行一条查询，返回全部的行。"""
        with self.driver.session() as session:
            return session.run(query, parameters).values()

    def schema(self) -> set[SchemaItem]:
        """返回全部约束和索引；不含每个数据库都有的 LOOKUP 索引和约束自带的索引。"""
        rows = self.rows("SHOW CONSTRAINTS YIELD name, labelsOrTypes RETURN 'CONSTRAINT', name, labelsOrTypes")
        rows += self.rows(
            "SHOW INDEXES YIELD name, type, labelsOrTypes, owningConstraint "
            "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN 'INDEX', name, labelsOrTypes"
        )
        return {SchemaItem(kind, name, tuple(tokens)) for kind, name, tokens in rows}

    def terminate_other_transactions(self) -> None:
        """终止本用户在这个数据库里的其他事务：泄漏的事务握着锁，会让清空一直等。"""
        self.rows(
            "SHOW TRANSACTIONS YIELD transactionId AS id, database, username, currentQuery "
            "WHERE database = $database AND username = $user AND NOT currentQuery CONTAINS 'TERMINATE TRANSACTIONS' "
            "TERMINATE TRANSACTIONS id YIELD message RETURN message",
            database=self.name,
            user=self._user,
        )

    def delete_nodes(self, keep_label: str | None = None) -> None:
        """分批删除全部节点和关系；带 ``keep_label`` 标签的节点留下。"""
        condition = f"WHERE NOT n:{keep_label}" if keep_label else ""
        self.rows(
            f"MATCH (n) {condition} CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF {ROWS_PER_TRANSACTION} ROWS"
        )

    def drop(self, items: set[SchemaItem]) -> None:
        """删除这些约束和索引。"""
        for item in items:
            self.rows(item.drop_statement)

    def close(self) -> None:
        """关闭驱动。"""
        self.driver.close()
