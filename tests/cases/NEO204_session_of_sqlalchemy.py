"""`AsyncSession` 是 SQLAlchemy 的：说明不了这个驱动是异步的。"""

from sqlalchemy.ext.asyncio import AsyncSession


class Users:
    def __init__(self, database: AsyncSession):
        self.database = database

    async def after_register(self, user, request):
        driver = getattr(request.app.state, "neo4j_driver", None)
        if driver is None:
            return
        with driver.session() as session:
            session.run("MERGE (:User {id: $id})", id=user.id).consume()
