from .database import ConnectionManager as ConnectionManager
