"""Where an exception nobody expected happened, and nothing of what it held: its message may name a woman."""

import traceback
from pathlib import PurePath

MOST_FRAMES = 20
"""How many steps of the way to a bug are told, the last ones; endless recursion has a thousand."""
NOWHERE = "?"


def fault_steps(error: BaseException) -> tuple[str, ...]:
    """The steps on the way to it, the last one first, each as file, line and function; empty where it was never raised."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    return tuple(f"{PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames)


def fault_line(error: BaseException) -> str:
    """Its kind and the way to it, as one line of a log."""
    steps = fault_steps(error)
    told = [*steps[:MOST_FRAMES], *(["..."] if len(steps) > MOST_FRAMES else [])]
    return f"{type(error).__name__} at {' < '.join(told) or NOWHERE}"
