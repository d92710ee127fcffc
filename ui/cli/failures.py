"""What the machine cannot do while a verb runs: a sentence and an exit status, whatever the verb."""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from types import FrameType

from models.errors import CervitrendError, Unavailable
from ui.cli.telling import let_any_letter_through, tell

DONE, REFUSED, PARTLY_DONE = 0, 1, 3
"""The exit statuses of every verb; wrong usage has argparse's own."""
_ENDS = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""The last one is Ctrl+Break of Windows, which has no second one."""


def exit_code_of(
    verb: Callable[[], int], logged: Callable[[], AbstractContextManager[object]] = nullcontext
) -> int:
    """The exit status of a verb; what the machine cannot do, or nobody foresaw, is one sentence on standard error, and 1.

    While `logged` lasts what is logged is kept in a file: it is begun only where somebody has to look for a mistake.
    """
    let_any_letter_through()
    try:
        with _ending_heard():
            status = verb()
            _flush()
    except KeyboardInterrupt:
        return _print_error(Unavailable("machine.stopped"))
    except MemoryError:
        return _print_error(Unavailable("memory.short"))
    except ImportError as error:
        # Whatever is loaded on the way: where memory is short, that fails with a reason of the system's.
        return _print_error(Unavailable("machine.failed", error.msg))
    except BrokenPipeError:
        return _print_error(Unavailable("output.closed"))
    except OSError as error:
        if _is_unread(error):
            return _print_error(Unavailable("output.closed"))
        return _print_error(Unavailable("machine.failed", error.strerror or type(error).__name__))
    except Exception as bug:  # noqa: BLE001  # Its message and its traceback may name a woman: neither is shown.
        return _print_mistake(bug, logged)
    return status


def refused(error: CervitrendError) -> int:
    """Say on standard error why something was refused, in the words of the window; the exit status of that."""
    # Not every verb needs Qt, which the sentences bring with them.
    from ui.wording.problems.lookup import error_sentence

    tell(error_sentence(error), file=sys.stderr)
    return REFUSED


@contextmanager
def _ending_heard() -> Iterator[None]:
    """Whoever ends the program is heard as she who presses Ctrl+C is: what is under way ends whole, and says how far it came.

    What it was started to ignore, as `nohup` has it ignore the end of a terminal, it goes on ignoring.
    """
    ends = [getattr(signal, name) for name in _ENDS if hasattr(signal, name)]
    heard = [each for each in ends if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, _end) for each in heard}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _end(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _is_unread(error: OSError) -> bool:
    """Whether that is how Windows says that nobody reads; of a file with a name it says something else by that number."""
    return sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None


def _print_mistake(bug: Exception, logged: Callable[[], AbstractContextManager[object]]) -> int:
    from ui.session.runner import fault

    with logged():
        return _print_error(fault(bug))


def _print_error(error: Unavailable) -> int:
    refused(error)
    try:
        _flush()
    except OSError:
        # It would fail once more when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED


def _flush() -> None:
    # Python has no standard output where whoever started it closed that.
    if sys.stdout is not None:
        sys.stdout.flush()
