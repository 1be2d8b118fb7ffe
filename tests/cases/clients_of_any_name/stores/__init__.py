"""别的文件从这里导入。"""

from .memory import Memory

__all__ = ["Memory"]
