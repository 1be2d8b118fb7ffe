"""对外的名字。"""

from .pool import close_driver, get_driver

__all__ = ["close_driver", "get_driver"]
