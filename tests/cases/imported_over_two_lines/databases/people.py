"""导入时建好的客户端，main.py 关闭它。"""

from .client import Client

people = Client("people")
