"""包转交名字：转交不是调用。"""

from .graph import close_driver, get_driver

__all__ = ["close_driver", "get_driver"]
