"""Users in words: the columns of their list, and what is said of a certificate."""

from collections.abc import Mapping
from datetime import date

from models.records.clinic.user import Role, User
from models.rules.register.certificates import is_ending
from models.rules.register.permissions import Action, may
from ui.tables.rows import Column
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.users.certificate_words import whose_certificate
from ui.wording.words import word

_tr = context("settings")


def user_columns(today: date) -> tuple[Column[User], ...]:
    """Name, role, certificate, whether she may sign in, and how."""

    def certified(user: User) -> str:
        return certificate_text(user, today)

    return (
        Column(heading=_tr("Name"), text=_name, is_bold=True, tooltip=_name_and_sign_in),
        Column(heading=_tr("Role"), text=_role, width=130),
        Column(heading=_tr("Certificate"), text=certified, tooltip=certified),
        Column(heading=_tr("May sign in"), text=_active, width=150, is_spare=True),
        Column(heading=_tr("Signs in as"), text=_sign_in, width=110, is_spare=True),
    )


def certificate_text(user: User, today: date) -> str:
    """Whose certificate she holds and until when; that it ends soon, or ended; empty where none is recorded."""
    if user.certificate is None or user.certificate_until is None:
        return ""
    name, until = whose_certificate(user), formats.day(user.certificate_until)
    if user.certificate_until < today:
        return _tr("{0}, ended {1}").format(name, until)
    return _tr("{0}, until {1}").format(name, until)


def ending_text(users: tuple[User, ...], today: date) -> str:
    """Whose certificate ends within 60 days or has ended; empty where nobody's does."""
    names = ", ".join(user.name for user in users if is_ending(user, today))
    return _tr("Certificate ends within 60 days, or has ended: {0}").format(names) if names else ""


def role_text(role: Role) -> str:
    """What a role may do, for whoever gives it."""
    return _tr(_MAY[role])


def reach_text(user: User) -> str:
    """What somebody who does not lead the clinic may change in the settings."""
    if may(user, Action.KEEP_USERS):
        return _tr(
            "You may change users, backups, the idle time (under Clinic) and your own password. "
            "The rest is the clinic lead's; you can read all of it."
        )
    return _tr(
        "Only the clinic lead may change these, except for your own password; you can read all of them."
    )


_MAY: Mapping[Role, str] = _tr.marked(
    {
        Role.NURSE: "Records everything about a woman and answers flags.",
        Role.SONOGRAPHER: (
            "Registers women, books and records scans, corrects her own, and records who was told. "
            "Answers no flag and records no decision unless the lead lets her."
        ),
        Role.DOCTOR: "Records everything about a woman and answers flags.",
        Role.LEAD: "Everything, and settles guidelines, policy, decisions, settings and users.",
        Role.ADMINISTRATOR: "Keeps users, backups and the idle time. Reads, and records nothing about a woman.",
        Role.READ_ONLY: "Reads, and writes nothing.",
    }
)


def _name(user: User) -> str:
    return user.name


def _name_and_sign_in(user: User) -> str:
    return _tr("{0}, signs in as {1}").format(user.name, user.sign_in)


def _sign_in(user: User) -> str:
    return user.sign_in


def _role(user: User) -> str:
    return word(user.role)


def _active(user: User) -> str:
    if not user.is_active:
        return _tr("No, disabled")
    return _tr("New password owed") if user.must_change_password else _tr("Yes")
