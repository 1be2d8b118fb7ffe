"""让资源警告进日志。"""

import logging
import warnings


def setup_resource_monitoring() -> None:
    """打开 ``ResourceWarning``，并把所有警告交给 ``py.warnings`` 日志器，一条也不吞。

    在进程入口调用一次，放在配置日志之后。``ResourceWarning`` 默认被 Python 忽略；``logging.captureWarnings``
    改的只是去处，其他类别的警告仍按原来的过滤规则处理。

    日志还没有配置时不改去处，警告照旧打印到标准错误：那时 ``captureWarnings`` 会把它们交给
    ``logging`` 自己加的 ``NullHandler``，全部丢掉。
    """
    warnings.filterwarnings("always", category=ResourceWarning)
    if logging.getLogger("py.warnings").hasHandlers():
        logging.captureWarnings(capture=True)
