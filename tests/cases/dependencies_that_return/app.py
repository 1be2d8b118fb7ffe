from fastapi import FastAPI

from .routes import make_service, router, shut_down

app = FastAPI(on_shutdown=[shut_down])
app.include_router(router)


def report():
    service = make_service()
    try:
        return service.topics()
    finally:
        service.close()


@app.on_event("shutdown")
def stop():
    shut_down()
