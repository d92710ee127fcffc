"""Where the tour stops, what it says there, and what it points at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from ui.pages.today.page import TodayPage
from ui.pages.women.page import WomenPage
from ui.session.session import Location, Where
from ui.shell.frame import HELP
from ui.shell.window import Workspace
from ui.widgets.rail import RailButton
from ui.wording.tr import context

_tr = context("tour")


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of the tour.

    `leads` goes to its page; `targets` are what it points at, the largest first: the first that leaves room for the words counts.
    """

    title: str
    words: str
    leads: Callable[[Workspace], None]
    targets: Callable[[Workspace], Sequence[QWidget]]


def stops() -> tuple[Stop, ...]:
    """The six of them, in the order of a morning."""
    return (
        Stop(
            _tr("Who comes today"),
            _tr(
                "By time: who is here, her last length, and how the last five ran. Enter does what comes next."
            ),
            _to_today,
            lambda workspace: _of_today(
                workspace, lambda page: (page.clinic, page.clinic.summary, page.answers.other)
            ),
        ),
        Stop(
            _tr("What wants an answer"),
            _tr(
                "One row for each question, the most urgent first: what to do and why, and how much time is left."
            ),
            _to_today,
            lambda workspace: _of_today(
                workspace, lambda page: (page.answers, page.answers.summary, page.clinic.other)
            ),
        ),
        Stop(
            _tr("Finding a woman"),
            _tr(
                "F3, then any part of her name, her number or birth date. A new woman is registered from here."
            ),
            lambda workspace: workspace.go(Location(Where.WOMEN)),
            _search,
        ),
        Stop(
            _tr("Her page"),
            _tr(
                "Her name never leaves the screen. Below it stand her lengths, and her questions at the right."
            ),
            _to_her,
            lambda workspace: (workspace.banner,),
        ),
        Stop(
            _tr("What was done is said here"),
            _tr(
                "F4 records a scan, F5 everything else. This line says what was saved; Ctrl+Z undoes it for half a minute."
            ),
            _to_her,
            lambda workspace: (workspace.line,),
        ),
        Stop(
            _tr("Help is beside the work"),
            _tr(
                "F1 explains what you see, F1 twice shows its keys. Under Contents stands how each thing is done."
            ),
            _to_today,
            _help_button,
        ),
    )


def _to_today(workspace: Workspace) -> None:
    if workspace.location.where is not Where.TODAY:
        workspace.go(Location(Where.TODAY))


def _to_her(workspace: Workspace) -> None:
    """The first woman of the clinic's list, or whoever is on the screen already."""
    if workspace.location.where is Where.WOMAN:
        return
    _to_today(workspace)
    page = workspace.page
    line = page.clinic.list.line if isinstance(page, TodayPage) else None
    if line is not None:
        workspace.go(replace(line.location, where=Where.WOMAN, record_id=None, other_id=None, typed=""))


def _of_today(workspace: Workspace, parts: Callable[[TodayPage], Sequence[QWidget]]) -> Sequence[QWidget]:
    return parts(workspace.page) if isinstance(workspace.page, TodayPage) else ()


def _search(workspace: Workspace) -> Sequence[QWidget]:
    return (workspace.page.search,) if isinstance(workspace.page, WomenPage) else ()


def _help_button(workspace: Workspace) -> Sequence[QWidget]:
    return [button for button in workspace.rail.findChildren(RailButton) if button.item.name == HELP]
