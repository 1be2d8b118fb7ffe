"""每个请求都让全局的客户端重新连接：旧的驱动没有关，或者关掉的是别的请求正在用的驱动。"""

from fastapi import APIRouter, FastAPI

from .neo4j_clients import get_archive, graph, lazy

router = APIRouter()
NAMES = "MATCH (p:Person) RETURN p.name AS name"


def start_up():
    graph.connect()
    lazy.connect()
    get_archive().connect()


def shut_down():
    graph.close()
    lazy.close()
    get_archive().close()


app = FastAPI(on_startup=[start_up], on_shutdown=[shut_down])


@router.get("/people")
def people():
    graph.connect()  # NEO103
    return graph.rows(NAMES)


@router.get("/health")
def health():
    graph.connect()  # NEO103
    try:
        return {"people": len(graph.rows(NAMES))}
    finally:
        graph.close()


@router.get("/lazy")
def with_the_driver_it_has():
    lazy.connect()
    return lazy.rows(NAMES)


@router.get("/lazy/health")
def closes_it_for_all():
    lazy.connect()  # NEO103
    rows = lazy.rows(NAMES)
    lazy.close()
    return {"people": len(rows)}


@router.get("/asked")
def asks_first():
    if not graph.driver:
        graph.connect()
    return graph.rows(NAMES)


@router.get("/archive")
def archive():
    client = get_archive()
    if client.connect():  # NEO103
        return client.rows(NAMES)
    return []


@router.get("/archive/asked")
def asks_the_archive_first():
    client = get_archive()
    if client.driver is None:
        client.connect()
    return client.rows(NAMES)


@router.get("/health")
def imported_here():
    from .neo4j_clients import graph as client

    client.connect()  # NEO103
    try:
        return client.rows(NAMES)
    finally:
        client.close()
