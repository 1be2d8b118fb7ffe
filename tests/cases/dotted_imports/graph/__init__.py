"""一个包，转出它的函数。"""

from .connections import open_session

__all__ = ["open_session"]
