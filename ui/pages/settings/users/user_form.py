"""The form beside the list of users: one thing is done in it at a time."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.clinic.user import CertificateKind, Role, User
from models.usecases.clinic.passwords import SHORTEST_PASSWORD
from models.usecases.clinic.users import StartPassword, UserDraft
from models.usecases.phrases import PhraseKind
from ui.forms.form import Texts, record_texts
from ui.forms.kind_form import KindForm
from ui.pages.settings.users.wording import role_text
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scroll
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("settings")


class UserAction(Enum):
    """What can be done about a user."""

    ADD = "adding"
    CHANGE = "changing"
    DISABLE = "disabling"
    GIVE_PASSWORD = "giving_password"  # noqa: S105  # The name of a deed.


_IS = ("name", "role", "certificate", "certificate_name", "certificate_number")
_DAYS = ("certificate_since", "certificate_until")
_FIELDS: Mapping[UserAction, tuple[str, ...]] = {
    UserAction.ADD: ("name", "sign_in", *_IS[1:], *_DAYS, "password", "password_again", "own"),
    UserAction.CHANGE: (*_IS, *_DAYS, "reason"),
    UserAction.DISABLE: ("reason", "own"),
    UserAction.GIVE_PASSWORD: ("password", "password_again", "own", "reason"),
}
_TWO_A_ROW = {"name": "sign_in", "certificate_since": "certificate_until", "password": "password_again"}


class UserForm(KindForm[UserAction]):
    """Nothing of it is kept as a draft: passwords are typed here.

    Signals: `save_wanted`, `back_wanted`.
    """

    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, today: date, roles: tuple[Role, ...], parent: QWidget | None = None) -> None:
        super().__init__(_FIELDS, (), UserAction.ADD, parent)
        self._today = today
        self._title = Text("", Type.HEADING, wraps=True, parent=self)
        self._lead = Text("", tone=Tone.QUIET, wraps=True, parent=self)
        self.may = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self._add_inputs(roles)
        self.save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.back = Button(_tr("Back"), ButtonKind.SECONDARY, "Esc", parent=self)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.back_wanted)
        self._role.chosen.connect(self._on_role)
        self._certificate.chosen.connect(self._on_certificate)

    def _add_inputs(self, roles: tuple[Role, ...]) -> None:
        choose, none = _tr("choose"), _tr("none recorded")
        self.add("name", _tr("Na&me"), PlainField(_tr("Name"), hint=_tr("SM Ruth Brown")))
        self.add("sign_in", _tr("Si&gns in as"), PlainField(_tr("Signs in as"), hint=_tr("ruth")))
        offered = tuple(each for each in enum_choices(Role) if each[0] in roles)
        self._role = self.add("role", _tr("Ro&le"), ChoiceField[Role](_tr("Role"), offered, choose))
        kinds = ChoiceField[CertificateKind](_tr("Certificate"), enum_choices(CertificateKind), none)
        self._certificate = self.add("certificate", _tr("C&ertificate for measuring the cervix"), kinds)
        self.add("certificate_name", _tr("&Whose certificate"), PlainField(_tr("Whose certificate")))
        self.add("certificate_number", _tr("Num&ber (may stay blank)"), PlainField(_tr("Number")))
        since = DateField(_tr("Certified since"), self._today)
        self.add("certificate_since", _tr("Since (ma&y stay blank)"), since)
        self.add("certificate_until", _tr("&Until, last day"), DateField(_tr("Until"), self._today))
        length = _tr("New &password, at least {0} characters").format(SHORTEST_PASSWORD)
        self.add("password", length, PlainField(_tr("New password"), is_secret=True))
        self.add("password_again", _tr("New password aga&in"), PlainField(_tr("Again"), is_secret=True))
        self.add("own", _tr("Your ow&n password, now"), PlainField(_tr("Your own password"), is_secret=True))
        self.add("reason", _tr("&Why"), PhraseField(_tr("Why"), PhraseKind.REASON))

    def _lay_out(self) -> None:
        around = Scroll(self)
        asked = around.body
        for part in (self._title, self._lead):
            asked.addWidget(part)
        beside = set(_TWO_A_ROW.values())
        for name, field in self.fields.items():
            if name in _TWO_A_ROW:
                row = QHBoxLayout()
                row.setSpacing(8)
                for each in (field, self.fields[_TWO_A_ROW[name]]):
                    row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
                asked.addLayout(row)
            elif name not in beside:
                asked.addWidget(field)
            if name == "role":
                asked.addWidget(self.may)
        buttons = QHBoxLayout()
        for button in (self.save, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        asked.addStretch(1)
        # What is asked scrolls where it has no room; the way to save it does not.
        self.body.addWidget(around, 1)
        self.body.addLayout(buttons)

    def begin(self, action: UserAction, title: str, lead: str = "", user: User | None = None) -> None:
        """Show the form for one thing; `user` is whom it is about, None for somebody new or oneself."""
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setAccessibleName(title)
        self.clear()
        texts: Texts = record_texts(user) if user is not None and action is UserAction.CHANGE else {}
        self.turn(action, texts)
        self.tab_order(*self.asked.values(), self.save, self.back)
        self._on_role()
        self._on_certificate()
        next(iter(self.asked.values())).setFocus()

    def user(self) -> UserDraft:
        """The user as the form says."""
        return self.draft(UserDraft)

    def start(self) -> StartPassword:
        """The password for somebody else, and one's own."""
        return StartPassword(self._secret("own"), self._secret("password"), self._secret("password_again"))

    def _secret(self, name: str) -> str:
        # Spaces around a password are part of it.
        inner = self.inputs[name]
        return inner.text() if isinstance(inner, PlainField) else ""

    def restore(self, texts: Texts) -> None:
        super().restore(texts)
        self._on_role()
        self._on_certificate()

    @property
    def changed(self) -> dict[str, str]:
        """What differs from how it began, blanks too, but for passwords."""
        now = self.texts()
        return {
            name: now[name]
            for name in self.asked
            if name not in self._secrets() and now[name] != self._begun.get(name, "")
        }

    @Slot()
    def forget_passwords(self) -> None:
        """Let no password stand in a field that nobody looks at."""
        for inner in self._secrets().values():
            inner.clear()

    def _secrets(self) -> dict[str, PlainField]:
        return {
            name: inner
            for name, inner in self.inputs.items()
            if isinstance(inner, PlainField) and inner.echoMode() is PlainField.EchoMode.Password
        }

    @property
    def reason(self) -> str:
        """Why it is done."""
        return self.text("reason")

    @Slot()
    def _on_role(self) -> None:
        role, is_asked = self._role.value(), "role" in self.asked
        self.may.setText(role_text(role) if role is not None else "")
        self.may.setVisible(is_asked and role is not None)

    @Slot()
    def _on_certificate(self) -> None:
        """A certificate that is not there has no number and no day, one of the FMF no other name."""
        kind, is_asked = self._certificate.value(), "certificate" in self.asked
        for name in ("certificate_number", *_DAYS):
            self.fields[name].setVisible(is_asked and kind is not None)
        self.fields["certificate_name"].setVisible(is_asked and kind is CertificateKind.OTHER)

    @Slot()
    def _on_save(self) -> None:
        if self.validate():
            self.save_wanted.emit()
