"""导入时建好的客户端，没有人关闭它。"""

from .client import Client

events = Client("events")  # NEO103
