"""应用共用的客户端放在这里。"""

from .clients import GraphClient

_state: dict[str, GraphClient | None] = {}


def set_client(client: GraphClient | None):
    _state["client"] = client


def get_client() -> GraphClient | None:
    return _state.get("client")
