"""The two plain forms of the settings page: time limits, and the clinic itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.records.clinic.settings import ClinicSettings, Country, Weekday
from models.records.clinic.user import User
from models.rules.register.permissions import Action, may
from models.usecases.clinic.settings import BOUNDS, SettingsDraft, settings_draft
from models.usecases.desk import Desk
from models.values.day import DayOrder
from ui.pages.settings.settings_form import Asked, SettingsForm
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("settings")


_EXAMINERS = "centimetre_examiners"
_IDLE = "lock_minutes"
_DAYS = "clinic_days"


def limits_form(desk: Desk) -> SettingsForm:
    """How long a flag may wait for its answer."""
    asked = (
        Asked(
            "immediate_minutes",
            _tr("&Immediate flags, minutes"),
            _bounded("immediate_minutes", _tr("An unanswered immediate flag is late after so many minutes.")),
        ),
        Asked(
            "urgent_days",
            _tr("&Urgent flags, days"),
            _bounded("urgent_days", _tr("Late after the end of so many days; 0 is the day it was raised.")),
        ),
        Asked(
            "prompt_working_days",
            _tr("&Prompt flags, working days"),
            _bounded(
                "prompt_working_days", _tr("Late after the end of so many working days, Monday to Friday.")
            ),
        ),
    )
    title, now = _tr("When an unanswered flag is late"), _texts(desk.settings)
    return SettingsForm("limits", title, asked, now, open_to_her=_open_to(desk.user, asked))


def clinic_form(desk: Desk) -> SettingsForm:
    """The clinic's name and country, the idle time, and whose scanner displays centimetres."""
    asked = (
        Asked("clinic_name", _tr("&Name of the clinic"), _tr("It stands on everything that is printed.")),
        Asked(
            "country",
            _tr("C&ountry"),
            _tr(
                "A due date is suggested as it is done there, and the first tab offers its set of guidelines. "
                "Those followed stay until they are changed there."
            ),
            tuple((country.value, word(country)) for country in Country),
        ),
        Asked(
            "day_order",
            _tr("&Dates in figures"),
            _tr(
                "How 3/12 is read wherever a date is typed or searched for. It is shown as 03-Dec or 12-Mar."
            ),
            tuple((order.value, word(order)) for order in DayOrder),
        ),
        Asked(
            _DAYS,
            _tr("Clinic da&ys"),
            _tr("A scan is proposed for one of them. Any other day can be booked all the same."),
            tuple((day.value, word(day)) for day in Weekday),
            takes_many=True,
        ),
        Asked(
            "day_capacity",
            _tr("Scans on one day, at &most"),
            _bounded(
                "day_capacity", _tr("It is shown beside a day that is booked; 0: no number is settled.")
            ),
        ),
        Asked(
            _IDLE,
            _tr("&Locks after, minutes"),
            _bounded(_IDLE, _tr("The screen locks when nobody has touched it for so long.")),
        ),
        Asked(
            _EXAMINERS,
            _tr("Scanners that display &centimetres"),
            _tr(
                "Examiners or devices as they are named in a scan, with commas between them. "
                "For them 2.24 is read as 22.4 mm, and both are shown."
            ),
        ),
    )
    now = _texts(desk.settings)
    return SettingsForm("clinic", _tr("The clinic"), asked, now, open_to_her=_open_to(desk.user, asked))


def with_texts(settings: ClinicSettings, texts: Mapping[str, str]) -> SettingsDraft:
    """All settings as they are, but for these texts."""
    changed: dict[str, object] = dict(texts)
    if "country" in texts:
        changed["country"] = Country(texts["country"])
    if "day_order" in texts:
        changed["day_order"] = DayOrder(texts["day_order"])
    if _DAYS in texts:
        changed[_DAYS] = tuple(Weekday(day) for day in texts[_DAYS].split(",") if day)
    if _EXAMINERS in texts:
        changed[_EXAMINERS] = tuple(filter(None, map(str.strip, texts[_EXAMINERS].split(","))))
    return replace(settings_draft(settings), **changed)  # type: ignore[arg-type]  # By the names of its fields.


def _open_to(user: User, asked: Sequence[Asked]) -> tuple[str, ...]:
    """The settings that this user may change; the idle time is the machine's, so whoever keeps it may set it."""
    needed = {_IDLE: Action.SETTLE_MACHINE}
    return tuple(each.name for each in asked if may(user, needed.get(each.name, Action.SETTLE_CLINIC)))


def _texts(settings: ClinicSettings) -> dict[str, str]:
    draft = settings_draft(settings)
    return {
        "clinic_name": draft.clinic_name,
        "country": draft.country.value,
        "day_order": draft.day_order.value,
        _DAYS: ",".join(day.value for day in draft.clinic_days),
        "day_capacity": draft.day_capacity,
        _IDLE: draft.lock_minutes,
        "immediate_minutes": draft.immediate_minutes,
        "urgent_days": draft.urgent_days,
        "prompt_working_days": draft.prompt_working_days,
        _EXAMINERS: ", ".join(draft.centimetre_examiners),
    }


def _bounded(name: str, meaning: str) -> str:
    least, most = BOUNDS[name]
    return _tr("{0} From {1} to {2}.").format(meaning, least, most)
