"""依赖的类型别名，别的文件导入它们。"""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from neo4j import AsyncSession


async def reader(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.driver.session() as session:
        yield session


ReaderDep = Annotated[AsyncSession, Depends(reader)]
