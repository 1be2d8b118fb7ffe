"""__new__ 每次给出同一个对象，可是 Python 每次都再运行 __init__：驱动又建了一个。"""

from fastapi import APIRouter
from neo4j import GraphDatabase

router = APIRouter()


class SetUpAgain:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


class SetUpOnce:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.driver = None
        return cls._instance

    def __init__(self):
        if self.driver is None:
            self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


@router.get("/again")
def again():
    graph = SetUpAgain()  # NEO103
    return graph.driver.execute_query("RETURN 1").records


@router.get("/once")
def once():
    return SetUpOnce().driver.execute_query("RETURN 1").records
