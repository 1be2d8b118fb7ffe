"""深浅两色。"""

from typing import Literal

Scheme = Literal["light", "dark"]
