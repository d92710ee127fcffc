"""What the window's start does without: PySide6's hook on imports, and long looks for what nobody holds any more."""

import builtins
import gc
from importlib import import_module

import PySide6.QtCore  # noqa: F401  # Puts the hook on Python's import, and has to be loaded before it can be taken off.

_FIRST, _SECOND, _THIRD = 100_000, 50, 100
"""After how many new objects, and how many looks at the younger ones, Python looks through each age while the program starts."""
_PAGES = (
    "today",
    "woman",
    "scan",
    "women",
    "register",
    "pregnancy",
    "history",
    "call",
    "record",
    "plan",
    "inbox",
    "settings",
)
"""What a nurse may open first; the modules of a page take as long to load as its widgets to make."""
_SOON_OPENED = ("ui.shell.workplace", "ui.chart.canvas", *(f"ui.pages.{name}.page" for name in _PAGES))
_USUAL = gc.get_threshold()


def start_quickly() -> None:
    """What comes before any module of the window is loaded.

    PySide6's hook looks for `from __feature__ import` in the source text of every module imported after it, and Python keeps
    all of that text: memory, and a twelfth of the time to the first window, for a feature that is not used here.

    One look through all that the program is made of holds up every thread for 50 to 90 ms, and came three times in the first
    second. It is put off, not turned off: `finish_start` may never be reached.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    gc.set_threshold(_FIRST, _SECOND, _THIRD)


def finish_start(*modules: str) -> None:
    """Load these and what a nurse opens first, while she types her password; then look as usual, but not through the program.

    To be called before a record is read. What overwrites free memory looks through the program as well.
    """
    for module in (*modules, *_SOON_OPENED):
        import_module(module)
    gc.freeze()
    gc.set_threshold(*_USUAL)
