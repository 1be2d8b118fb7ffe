"""外部后端：用户自己的服务器。只碰一个空数据库，只删除这次运行建的东西。"""

import os
import re
import secrets
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from neo4j.exceptions import AuthError, DriverError, Neo4jError

from tests.neo4j_server.database import USER_AGENT, Database
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.server import Server

RUN_LABEL = "SessionGuideRun"
SCHEMES = tuple(f"{protocol}{suffix}://" for protocol in ("bolt", "neo4j") for suffix in ("", "+s", "+ssc"))
SNIPPETS = Path(__file__).parents[2] / "snippets"


class ExternalServer(Server):
    """连到 ``NEO4J_URI``。

    运行期间库里有一个 ``(:SessionGuideRun)`` 节点，它是锁，也是记号：上次的运行如果崩溃，
    下次凭它认出剩下的数据是指南自己的。运行还活着的证据是服务器连接列表里带它编号的连接，
    所以不需要心跳，崩溃的运行也不会留下打不开的锁。

    Args:
        environment: 从中读 ``NEO4J_URI``、``NEO4J_USERNAME``、``NEO4J_PASSWORD``、``NEO4J_DATABASE``。

    Raises:
        ServerError: 连不上，库里有别人的数据，或另一个运行正在用它。什么都没有删除。

    """

    backend = "external"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.uri = environment["NEO4J_URI"]
        self.auth = (environment.get("NEO4J_USERNAME", "neo4j"), environment.get("NEO4J_PASSWORD", ""))
        self._run = secrets.token_hex(8)
        self._owner = f"{socket.gethostname()} 上的进程 {os.getpid()}"
        self._own_tokens = tokens_in_snippets()
        self._database = self._connect()
        try:
            self._demand_database(environment.get("NEO4J_DATABASE"))
            runs = self._database.rows(f"MATCH (r:{RUN_LABEL}) RETURN properties(r)")
            if runs:
                self._take_over(runs[0][0])
            else:
                self._take()
        except BaseException:
            self._database.close()
            raise

    def _connect(self) -> Database:
        if not self.uri.startswith(SCHEMES):
            raise ServerError(f"NEO4J_URI={self.uri} 不是 Bolt 地址，要以 bolt:// 或 neo4j:// 开头（加密时 +s、+ssc）")
        try:
            return Database(self.uri, self.auth, f"{USER_AGENT}/{self._run}")
        except AuthError as error:
            raise ServerError(
                f"{self.uri} 不接受用户 {self.auth[0]} 的密码，检查 NEO4J_USERNAME 和 NEO4J_PASSWORD"
            ) from error
        except (DriverError, Neo4jError) as error:
            reason = str(error).splitlines()[0]
            raise ServerError(f"连不上 NEO4J_URI={self.uri}：{reason}") from error

    def _demand_database(self, wanted: str | None) -> None:
        # 代码块不写数据库名，用的总是用户的默认数据库；清空别的库就清错了地方
        if wanted and wanted != self._database.name:
            raise ServerError(
                f"NEO4J_DATABASE={wanted}，但用户 {self.auth[0]} 的默认数据库是 {self._database.name}；"
                f"代码块只用默认数据库，换一个用户，或把他的默认数据库改成 {wanted}"
            )

    def _refuse(self, reason: str) -> NoReturn:
        raise ServerError(f"{self.uri} 的数据库 {self._database.name} {reason}")

    def _take(self) -> None:
        """在空库里放下这次运行的记号；库里本来就有的约束和索引要留下。"""
        [[nodes]] = self._database.rows("MATCH (n) RETURN count(n)")
        if nodes:
            self._refuse(f"里有 {nodes} 个节点，不是空的；什么都没有删除。给测试一个空数据库")
        self._kept_schema = self._database.schema()
        self._database.rows(
            f"CREATE (:{RUN_LABEL} {{id: $id, user: $user, owner: $owner, kept: $kept}})",
            id=self._run,
            user=self.auth[0],
            owner=self._owner,
            kept=[item.name for item in self._kept_schema],
        )
        [[runs]] = self._database.rows(f"MATCH (r:{RUN_LABEL}) RETURN count(r)")
        if runs > 1:  # 两个运行同时看到了空库；看到两个记号的让开
            self._database.rows(f"MATCH (r:{RUN_LABEL} {{id: $id}}) DELETE r", id=self._run)
            self._refuse("同时被另一个运行占用，稍后再试")

    def _take_over(self, run: dict[str, Any]) -> None:
        """接管崩溃的运行 ``run`` 留下的库，清空它；那次运行开始时就有的约束和索引要留下。"""
        if run["user"] != self.auth[0]:  # 普通用户看不见别人的连接，无从知道那次运行是否还活着
            self._refuse(f"留有用户 {run['user']} 的运行记号，用同一个用户再运行一次")
        [[connections]] = self._database.rows(
            "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $agent RETURN count(*)",
            agent=f"{USER_AGENT}/{run['id']}",
        )
        # 先写后读：拿到节点的锁以后，id 才是最新的，两个运行不会都接管成功
        taken = self._database.rows(
            f"MATCH (r:{RUN_LABEL}) SET r.taken = true WITH r WHERE r.id = $old AND $connections = 0 "
            "SET r.id = $new, r.owner = $owner RETURN r.id",
            old=run["id"],
            connections=connections,
            new=self._run,
            owner=self._owner,
        )
        if not taken:
            self._refuse(f"正被 {run['owner']} 使用，等它结束再运行")
        self._kept_schema = {item for item in self._database.schema() if item.name in run["kept"]}
        self.clear()

    def clear(self) -> None:
        """删除指南的数据、约束和索引；先确认库里没有别人的。

        Raises:
            ServerError: 库里有指南没有用过的标签或约束；什么都没有删除。

        """
        foreign = self._database.rows(
            f"MATCH (n) WHERE NOT n:{RUN_LABEL} AND (labels(n) = [] OR any(l IN labels(n) WHERE NOT l IN $own)) "
            "RETURN labels(n) LIMIT 1",
            own=sorted(self._own_tokens),
        )
        if foreign:
            self._refuse(f"里出现了不属于指南的节点（标签 {foreign[0][0]}）；什么都没有删除。把它移走再运行")
        new_schema = self._database.schema() - self._kept_schema
        for item in new_schema:
            if not self._own_tokens.issuperset(item.tokens):
                self._refuse(f"里出现了不属于指南的约束或索引 {item.name}；什么都没有删除。把它移走再运行")
        self._database.terminate_other_transactions()
        self._database.delete_nodes(keep_label=RUN_LABEL)
        self._database.drop(new_schema)

    def _unsupported(self, operation: str) -> NoReturn:
        raise ServerError(
            f"外部服务器 {self.uri} 不归这次运行管，不能{operation}；故障测试用 NEO4J_BACKEND=embedded 或 container"
        )

    def kill(self) -> None:
        """不支持。"""
        self._unsupported("杀死")

    def restart(self) -> None:
        """不支持。"""
        self._unsupported("重启")

    def pause(self) -> None:
        """不支持。"""
        self._unsupported("冻结")

    def resume(self) -> None:
        """不支持。"""
        self._unsupported("解冻")

    def close(self) -> None:
        """清空，拿走记号，断开；服务器继续运行。"""
        try:
            self.clear()
            self._database.rows(f"MATCH (r:{RUN_LABEL}) DELETE r")
        finally:
            self._database.close()


def tokens_in_snippets() -> frozenset[str]:
    """``snippets/`` 里的代码用到的全部标签和关系类型。"""
    return frozenset(
        token for file in SNIPPETS.rglob("*.py") for token in re.findall(r":`?([A-Z]\w*)", file.read_text("utf-8"))
    )
