from .events import events
from .people import people

__all__ = ["events", "people"]
