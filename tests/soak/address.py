"""服务器在哪里。"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    """能交给另一个进程的那部分：地址、用户名和密码。"""

    uri: str
    auth: tuple[str, str]
