"""FastAPI 每个请求都调用依赖；用 return 给出的对象，没有人关闭。"""

from fastapi import APIRouter, Depends

from .service import TopicService

router = APIRouter()
_shared = None


def get_service():
    return TopicService()  # NEO103


def get_service_or_nothing(enabled: bool = True):
    if not enabled:
        return None
    service = TopicService()  # NEO103
    return service


def get_service_late():
    from .service import TopicService as Service

    return Service()  # NEO103


def get_shared_service():
    global _shared
    if _shared is None:
        _shared = TopicService()
    return _shared


def make_service():
    return TopicService()


@router.get("/topics")
def topics(
    service=Depends(get_service),
    other=Depends(get_service_or_nothing),
    late=Depends(get_service_late),
    shared=Depends(get_shared_service),
):
    return [each.topics() for each in (service, other, late, shared)]


def shut_down():
    if _shared is not None:
        _shared.close()
