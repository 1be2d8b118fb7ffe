from db.graph_connection import connection
from fastapi import FastAPI


def start():
    connection.connect()


def stop():
    connection.close()


app = FastAPI(on_startup=[start], on_shutdown=[stop])
