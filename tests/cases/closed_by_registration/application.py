from lifecycle import Lifecycle
from litestar import Litestar


def create_app():
    lifecycle = Lifecycle()
    return Litestar(on_startup=[lifecycle.start], on_shutdown=[lifecycle.stop], state={"lifecycle": lifecycle})


if __name__ == "__main__":
    create_app()
