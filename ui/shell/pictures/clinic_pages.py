"""The pages that a clinic has whoever is in it, and those of one woman; each list is taken from the page itself."""

from collections.abc import Iterator

from models.values.paper import BundleKind
from ui.pages.paper.page import PaperPage
from ui.pages.record.forms import FORMS
from ui.pages.settings.page import SettingsPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.pictures.ways import go_to, press, press_key, woman_called
from ui.shell.window import Workspace

_ABOUT_NOBODY = {
    Where.TODAY,
    Where.WOMEN,
    Where.INBOX,
    Where.LOOPS,
    Where.REGISTER,
    Where.SETTINGS,
    Where.AUDIT,
}
_SHOWN_OTHERWISE = _ABOUT_NOBODY | {Where.WOMAN, Where.RECORD, Where.MERGE}
"""Pages that are not simply gone to; any other one, one that is yet to come too, is shown about a woman."""


def clinic_pages(workspace: Workspace) -> Iterator[str]:
    """Every page that is about no woman."""
    go_to(workspace, Where.TODAY)
    yield "today"
    press(workspace.page.header, "Month")
    yield "today-month"
    go_to(workspace, Where.TODAY)
    for where in (Where.WOMEN, Where.INBOX, Where.LOOPS):
        go_to(workspace, where)
        yield where.value
    go_to(workspace, Where.REGISTER)
    yield "register"
    press_key(workspace.page, "Ctrl+S")
    yield "register-error"
    go_to(workspace, Where.SETTINGS)
    settings = workspace.page
    if isinstance(settings, SettingsPage):
        for name in settings.tabs.names:
            settings.open_tab(name)
            yield f"settings-{name}"
    go_to(workspace, Where.PAPER, typed=Where.TODAY.value)
    yield "paper-today"
    if isinstance(workspace.page, PaperPage):
        workspace.page.kind.set_value(BundleKind.SUMMARIES_BOOKED)
        yield "paper-several"
    go_to(workspace, Where.AUDIT)
    yield "audit"
    press(workspace.page, "Receipt")
    yield "audit-receipt"


def pages_of(workspace: Workspace, family: str) -> Iterator[str]:
    """Every page about a woman, her tabs and her forms among them."""
    go_to(workspace, Where.WOMAN, family)
    if isinstance(workspace.page, WomanPage):
        for name in workspace.page.tabs.names:
            workspace.page.tabs.open(name)
            yield f"woman-{name}"
        workspace.page.tabs.open(workspace.page.tabs.names[0])
    for form in FORMS:
        go_to(workspace, Where.RECORD, family, form.name)
        yield f"record-{form.name}"
    for where in Where:
        if where not in _SHOWN_OTHERWISE:
            go_to(workspace, where, family)
            yield where.value
    workspace.go(Location(Where.MERGE, record_id=woman_called(workspace, family).patient_id))
    yield "merge"
