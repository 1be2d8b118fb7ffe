"""依赖：类型的别名不以 Dep 结尾。"""

from typing import Annotated

from fastapi import Depends

from .graph import Graph, graph


def get_graph():
    return graph


Storage = Annotated[Graph, Depends(get_graph)]
