from .connections import connection as connection
