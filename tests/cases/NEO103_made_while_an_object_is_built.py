"""`__init__` 里连一次、读完就关：每建一个对象，就新建一个驱动。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Classifier:
    def __init__(self):
        self.samples = self._load()

    def _load(self):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return driver.execute_query("MATCH (s:Sample) RETURN s.text AS text").records


@app.post("/classify")
def classify(text: str):
    return text in Classifier().samples


class Vocabulary:
    def __init__(self):
        self.words = self._load()

    def _load(self):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            return driver.execute_query("MATCH (w:Word) RETURN w.text AS text").records


VOCABULARY = Vocabulary()


@app.get("/known")
def known(word: str):
    return word in VOCABULARY.words


class Reader:
    def __init__(self, name):
        self.rows = self._load(name)

    def _load(self, name):
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


def read_all(names):
    for name in names:
        print(Reader(name).rows)
