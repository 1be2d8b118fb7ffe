"""转交。"""

from .digest import on_digest

__all__ = ["on_digest"]
