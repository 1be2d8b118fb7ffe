"""三种后端共有的部分。"""

from abc import ABC, abstractmethod

from tests.neo4j_server.database import Database


class Server(ABC):
    """一个正在运行的 Neo4j 服务器，测试用它的默认数据库。

    Attributes:
        backend: ``embedded``、``container`` 或 ``external``。
        uri: 客户端用的地址。
        auth: 用户名和密码。

    """

    backend: str
    uri: str
    auth: tuple[str, str]
    _database: Database

    @property
    def version(self) -> str:
        """服务器的版本号，例如 ``5.26.25``。"""
        return self._database.version

    @property
    def edition(self) -> str:
        """服务器的版本类型：``community`` 或 ``enterprise``。"""
        return self._database.edition

    @property
    def client_environment(self) -> dict[str, str]:
        """客户端用的环境变量，``ConnectionManager.from_environment()`` 读的就是它们。"""
        user, password = self.auth
        return {"NEO4J_URI": self.uri, "NEO4J_USERNAME": user, "NEO4J_PASSWORD": password}

    def describe(self) -> str:
        """写进测试报告的一行。"""
        return f"Neo4j {self.version} {self.edition} · {self.backend} · {self.uri}"

    def clear(self) -> None:
        """把数据库恢复成空的：终止遗留的事务，删除数据、约束和索引。"""
        self._database.terminate_other_transactions()
        self._database.delete_nodes()
        self._database.drop(self._database.schema())

    @abstractmethod
    def kill(self) -> None:
        """立即杀死服务器（SIGKILL），不给它收尾的机会；数据留在磁盘上。"""

    @abstractmethod
    def restart(self) -> None:
        """重新启动，还在运行就先杀死；数据、地址和密码不变。返回时已经可以查询。"""

    @abstractmethod
    def pause(self) -> None:
        """冻结服务器：连接还在，但不再有任何回应。"""

    @abstractmethod
    def resume(self) -> None:
        """让冻结的服务器继续运行。"""

    @abstractmethod
    def close(self) -> None:
        """结束服务器，删除它的全部文件。"""
