"""What nobody caught goes into the log by its place alone, wherever it happens; no traceback goes anywhere, it may name a woman."""

import logging
import re
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from models.values.fault import fault_line

_log = logging.getLogger("python")
_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.WARNING,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_HEAD = re.compile("(?:::|[^:\"'\u201c\u2018\u00ab\\[<])*")
"""What a message of Qt says before it quotes what it was given."""
_LONGEST_HEAD = 120
Caught = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def hook_up(caught: Caught) -> Callable[[], None]:
    """From now on everything that nobody catches is logged, and told to `caught` where it happened in the window's thread.

    Returns what lets Python and Qt do again what they did before.
    """
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning)
    sys.excepthook = caught
    threading.excepthook = _on_thread
    sys.unraisablehook = _on_unraisable
    warnings.showwarning = _on_warning
    qt_before = qInstallMessageHandler(_on_qt_message)

    def unhook() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning = before
        qInstallMessageHandler(qt_before)

    return unhook


def _on_thread(failed: threading.ExceptHookArgs) -> None:
    if failed.exc_value is not None:
        _log.error("unexpected %s", fault_line(failed.exc_value))


def _on_unraisable(failed: "sys.UnraisableHookArgs") -> None:
    # Its object is not named: what it is called may be what it holds.
    said = fault_line(failed.exc_value) if failed.exc_value is not None else failed.exc_type.__name__
    _log.error("nobody could be told of %s", said)


def _on_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    del message, file, line  # What was quoted, where it would go, and the line that holds it.
    _log.warning("%s at %s:%d", category.__name__, PurePath(filename).name, lineno)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    head = _HEAD.match(message)
    said = (head.group() if head is not None else "")[:_LONGEST_HEAD].strip()
    _qt_log.log(_LEVELS[kind], "%s %s", context.category or "default", said)
