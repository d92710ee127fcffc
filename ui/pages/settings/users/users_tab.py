"""The users of this clinic: who they are, what they may do, their certificates, and letting them in."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from models.errors import CervitrendError
from models.records.clinic.user import Role, User
from models.rules.register.permissions import Action, may
from models.usecases.clinic.users import add_user, change_user, disable_user, give_password
from models.usecases.desk import Desk
from models.usecases.drafts import ASIDE
from ui.pages.settings.users.user_form import UserAction, UserForm
from ui.pages.settings.users.wording import ending_text, user_columns
from ui.tables.rows import RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.permitted import allow, refusal_of
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("settings")
_FORM_WIDTH = 440
_LEAST_LIST = 480
"""The width the list needs beside the form; with less, the form takes its place."""
Work = Callable[[Desk], Desk]
_PREFIX = "users."
_KIND, _ABOUT = f"{ASIDE}users.kind", f"{ASIDE}users.about"


class UsersTab(QWidget):
    """Everybody may read the list; leads and administrators change it.

    Signals: `work_wanted` (a use case that changes the desk).
    """

    work_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = RowsModel(user_columns(desk.clock.today()), self)
        self.table = RowsView(self._model, _tr("Users"), self)
        self.ending = StatusStrip(self)
        self.alone = Text(
            _tr("You are the only user. Add the others: each signs in with a name and password of her own.")
        )
        self.add_new = Button(_tr("Add a user…"), ButtonKind.PRIMARY, "Ctrl+N")
        self.change = Button(_tr("Change…"))
        self.give = Button(_tr("New password…"))
        self.disable = Button(_tr("Disable…"))
        self.form = UserForm(desk.clock.today(), self._roles())
        self.right = QStackedWidget(self)
        self._about: User | None = None
        self._lay_out()
        self._connect()
        allow(desk.user, Action.KEEP_USERS, self.add_new)
        self._show_users()

    def _roles(self) -> tuple[Role, ...]:
        """What this user may give to others."""
        may_lead = may(self._desk.user, Action.KEEP_LEADS)
        return tuple(role for role in Role if may_lead or role is not Role.LEAD)

    def _lay_out(self) -> None:
        self.listed = listed = Card(parent=self)
        # The window may be narrower than list and form together: then the list goes.
        listed.setMinimumWidth(1)
        listed.setAccessibleName(_tr("Users"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add_new, self.change, self.give, self.disable):
            buttons.addWidget(button)
        buttons.addStretch(1)
        stays = _tr(
            "Nobody is removed: her name stays on everything that she wrote. Disabled, she cannot sign in."
        )
        for part in (self.ending, self.table, self.alone):
            listed.body.addWidget(part)
        listed.body.addWidget(Text(stays, tone=Tone.QUIET, wraps=True))
        listed.body.addLayout(buttons)
        self.right.addWidget(QWidget(self))
        self.right.addWidget(self.form)
        self.right.setFixedWidth(_FORM_WIDTH)
        self.right.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 12, 0, 0)
        across.setSpacing(12)
        across.addWidget(listed, 1)
        across.addWidget(self.right)
        across.addStretch(0)

    def _connect(self) -> None:
        self.table.row_changed.connect(self._on_row)
        self.table.row_opened.connect(self._on_change)
        self.add_new.clicked.connect(self._on_add)
        self.change.clicked.connect(self._on_change)
        self.give.clicked.connect(self._on_give)
        self.disable.clicked.connect(self._on_disable)
        self.form.save_wanted.connect(self._on_save)
        self.form.back_wanted.connect(self.clear)

    def _show_users(self) -> None:
        users, today = self._desk.users, self._desk.clock.today()
        self._model.show_rows(users)
        self.alone.setVisible(len(users) <= 1)
        ending = ending_text(users, today)
        if ending:
            self.ending.show_message(ending, look=Look.NOTICE)
        self._on_row(None)
        if users:
            self.table.selectRow(0)

    @property
    def typed(self) -> dict[str, str]:
        """What differs from how the open form began, whom it is about and in which version; never a password."""
        changed = {} if self.right.isHidden() else self.form.changed
        if not changed:
            return {}
        about = _marked(self._about) if self._about is not None else ""
        named = {f"{_PREFIX}{name}": text for name, text in changed.items()}
        return {_KIND: self.form.kind.value, _ABOUT: about, **named}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Open the form again with what `typed` gave, unless another one is open or the user is another by now."""
        kind = next((kind for kind in UserAction if kind.value == fields.get(_KIND)), None)
        about = next((user for user in self._desk.users if _marked(user) == fields.get(_ABOUT)), None)
        if kind is None or not self.right.isHidden() or (about is None) != (kind is UserAction.ADD):
            return
        self._begin(kind, about)
        self.form.restore(
            {name.removeprefix(_PREFIX): text for name, text in fields.items() if name.startswith(_PREFIX)}
        )

    @Slot()
    def clear(self) -> None:
        """Close the form and forget what was typed in it."""
        self.form.clear()
        self._about = None
        self._open_form(is_open=False)
        self.table.setFocus()

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say what stands in the way, at its field."""
        self.form.save.setEnabled(True)
        self.form.show_error(error)

    def _begin(self, action: UserAction, user: User | None = None) -> None:
        title, lead = _said(action, user)
        self._about = user
        self.right.setCurrentIndex(1)
        self._open_form(is_open=True)
        self.form.save.setEnabled(True)
        self.form.begin(action, title, lead, user)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _open_form(self, *, is_open: bool) -> None:
        self.right.setVisible(is_open)
        self._share_room()

    def _share_room(self) -> None:
        """Beside the form the list stays while there is room for both."""
        is_open = not self.right.isHidden()
        self.listed.setVisible(not is_open or self.width() - _FORM_WIDTH >= _LEAST_LIST)

    @Slot(object)
    def _on_row(self, row: User | None) -> None:
        me = self._desk.user
        action = Action.KEEP_LEADS if row is not None and row.role is Role.LEAD else Action.KEEP_USERS
        for button in (self.change, self.give, self.disable):
            button.forbid(refusal_of(me, action))
            button.setEnabled(row is not None)
        is_me = row is not None and row.id == me.id
        if row is not None and not is_me and row.is_active:
            self.give.setText(_tr("New password…"))
        elif row is not None and not row.is_active:
            self.give.setText(_tr("Enable…"))
        self.give.setEnabled(row is not None and not is_me)
        self.disable.setEnabled(row is not None and row.is_active and not is_me)

    @Slot()
    def _on_add(self) -> None:
        self._begin(UserAction.ADD)

    @Slot()
    def _on_change(self) -> None:
        row = self.table.current_row()
        if row is not None and self.change.isEnabled():
            self._begin(UserAction.CHANGE, row)

    @Slot()
    def _on_give(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._begin(UserAction.GIVE_PASSWORD, row)

    @Slot()
    def _on_disable(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._begin(UserAction.DISABLE, row)

    @Slot()
    def _on_save(self) -> None:
        self.form.save.setEnabled(False)
        self.work_wanted.emit(self._work())

    def _work(self) -> Work:
        """What the form asks for; it holds values only."""
        draft, start, reason, about = self.form.user(), self.form.start(), self.form.reason, self._about
        kind = self.form.kind
        if kind is UserAction.ADD or about is None:
            return lambda desk: add_user(desk, draft, start)
        if kind is UserAction.CHANGE:
            return lambda desk: change_user(desk, about, draft, reason)
        if kind is UserAction.DISABLE:
            return lambda desk: disable_user(desk, about, start.own, reason)
        return lambda desk: give_password(desk, about, start, reason)


def _marked(user: User) -> str:
    """Who she is and how her record stands, as a draft says it."""
    return f"{user.id.hex} {user.version}"


def _said(action: UserAction, user: User | None) -> tuple[str, str]:
    """The title of the form for one thing, and what stands below it."""
    once = _tr("She signs in with this password once, and then chooses one of her own.")
    if user is None:
        return _tr("Add a user"), once
    match action:
        case UserAction.CHANGE:
            return _tr("Change {0}").format(user.name), ""
        case UserAction.DISABLE:
            stays = _tr("She cannot sign in any more. Her name stays on everything that she wrote.")
            return _tr("Disable {0}").format(user.name), stays
        case _:
            words = _tr("A new password for {0}") if user.is_active else _tr("Let {0} sign in again")
            return words.format(user.name), once
