"""转交。"""

from .common import *
