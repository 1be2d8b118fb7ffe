"""对一个数据库的管理操作：连接、查版本、终止事务、清空。只用普通用户也能用的语句。"""

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity

from tests.neo4j_server.errors import ServerError

USER_AGENT = "neo4j-session-guide"
ROWS_PER_TRANSACTION = 10_000


class Database:
    """一个数据库和通向它的同步驱动；一次运行里一直开着。

    Args:
        uri: ``bolt://`` 或 ``neo4j://`` 地址。
        auth: 用户名和密码。
        name: 数据库名；``None`` 是这个用户的默认数据库。
        user_agent: 服务器的连接列表里显示的名字。

    Raises:
        neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError: 连不上，或用户名、密码不对。
        ServerError: 对方不是 Neo4j。

    """

    def __init__(self, uri: str, auth: tuple[str, str], name: str | None = None, user_agent: str = USER_AGENT) -> None:
        # 关掉通知：它们会成为日志，混进代码块的输出
        self.driver: Driver = GraphDatabase.driver(
            uri, auth=auth, user_agent=user_agent, notifications_min_severity=NotificationMinimumSeverity.OFF
        )
        self._user = auth[0]
        self.name = name or ""  # 空字符串也是默认数据库
        try:
            self.driver.verify_connectivity()
            kernel = self.rows(
                "CALL dbms.components() YIELD name, versions, edition "
                "WHERE name = 'Neo4j Kernel' RETURN versions[0], edition"
            )
            self.name = str(self.rows("CALL db.info() YIELD name")[0][0])
        except BaseException:
            self.driver.close()
            raise
        if not kernel:
            self.driver.close()
            raise ServerError(f"{uri} 没有报告 Neo4j Kernel 的版本，它不是 Neo4j")
        self.version, self.edition = map(str, kernel[0])

    def rows(self, query: str, **parameters: object) -> list[list[object]]:
        """以自动提交运行一条查询，返回全部的行。"""
        with self.driver.session(database=self.name or None) as session:
            return session.run(query, parameters).values()

    def terminate_other_transactions(self) -> None:
        """终止本用户在这个数据库里的其他事务：泄漏的事务握着锁，会让清空一直等。"""
        self.rows(
            "SHOW TRANSACTIONS YIELD transactionId AS id, database, username, currentQuery "
            "WHERE database = $database AND username = $user AND NOT currentQuery CONTAINS 'TERMINATE TRANSACTIONS' "
            "TERMINATE TRANSACTIONS id YIELD message RETURN message",
            database=self.name,
            user=self._user,
        )

    def schema(self) -> set[str]:
        """返回约束和索引的 ``DROP`` 语句；不含每个数据库都有的 LOOKUP 索引和约束自带的索引。"""
        constraints = self.rows("SHOW CONSTRAINTS YIELD name RETURN 'CONSTRAINT', name")
        indexes = self.rows(
            "SHOW INDEXES YIELD name, type, owningConstraint "
            "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN 'INDEX', name"
        )
        return {f"DROP {kind} `{str(name).replace('`', '``')}` IF EXISTS" for kind, name in constraints + indexes}

    def clear(self, keep_label: str | None = None, keep_schema: frozenset[str] = frozenset()) -> None:
        """删除全部节点、关系、约束和索引。

        Args:
            keep_label: 带这个标签的节点留下。
            keep_schema: :meth:`schema` 给出的语句里，这些不执行。

        """
        self.terminate_other_transactions()
        condition = f"WHERE NOT n:`{keep_label}`" if keep_label else ""
        self.rows(
            f"MATCH (n) {condition} CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF {ROWS_PER_TRANSACTION} ROWS"
        )
        for statement in self.schema() - keep_schema:
            self.rows(statement)

    def close(self) -> None:
        """关闭驱动。"""
        self.driver.close()
