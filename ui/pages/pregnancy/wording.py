"""How due dates are put into words; no widgets in here."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from models.records.pregnancy import Dating, DatingMethod
from models.usecases.pregnancies.dating import BY_AGE, DatingCheck, DatingDraft, read_dating
from models.values.age import TERM_DAYS, DueDate
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase, word

tr = context("pregnancy")


_USUAL_CYCLE_DAYS = 28
_TRANSFERS = (DatingMethod.TRANSFER_DAY_3, DatingMethod.TRANSFER_DAY_5)


def dating_result_text(draft: DatingDraft, check: DatingCheck) -> str:
    """`Due 06-Jul-2026, today 22+0 (LMP 29-Sep-2025 + 280 d)`; empty while it cannot be said."""
    if check.due is None or check.age_today is None:
        return ""
    how = draft_how(draft, check.due)
    return tr("Due {0}, today {1} ({2})").format(formats.day(check.due.on), check.age_today, how)


def draft_how(draft: DatingDraft, due: DueDate) -> str:
    """How the due date in a form was arrived at."""
    crl = read_dating(draft).values.get("crl")
    return how_text(draft.method, due, draft.measured_on, str(crl or ""))


def dating_how(dating: Dating) -> str:
    """How an agreed due date was arrived at."""
    crl = str(dating.crl) if dating.crl is not None else ""
    how = how_text(dating.method, dating.due_date, dating.measured_on, crl)
    return how if dating.head is None else tr("{0}, head {1} mm").format(how, dating.head)


def how_text(method: DatingMethod, due: DueDate, measured_on: date | None, crl: str) -> str:
    """The sum behind a due date, so that it can be checked by hand."""
    if measured_on is None or method is DatingMethod.ENTERED:
        return phrase(method) if method is DatingMethod.ENTERED else word(method)
    day, days = formats.day(measured_on), (due.on - measured_on).days
    if method is DatingMethod.LMP:
        cycle = _USUAL_CYCLE_DAYS + days - TERM_DAYS
        text = tr("LMP {0} + {1} d") if days == TERM_DAYS else tr("LMP {0} + {1} d, cycle of {2} d")
        return text.format(day, days, cycle)
    if method in _TRANSFERS:
        return tr("{0}: {1} + {2} d").format(word(method), day, days)
    if method in BY_AGE:
        return tr("{0}: {1} on {2}").format(word(method), due.age_at(measured_on), day)
    return tr("{0}: {1} mm on {2} = {3}").format(word(method), crl, day, due.age_at(measured_on))


def measured_label(method: DatingMethod | None) -> str:
    """What the day is that a method counts from."""
    if method is DatingMethod.LMP:
        return tr("First &day of the last period")
    return tr("&Day of the transfer") if method in _TRANSFERS else tr("&Day of the scan")


def agreed_text(dating: Dating, names: Mapping[UUID, str]) -> str:
    """`06-Jul-2026: LMP 29-Sep-2025 + 280 d`; on a second line when, by whom and why it was agreed.

    `names` are the users by id; nobody is named where one is not known.
    """
    agreed = formats.day(dating.agreed_day())
    text = tr("{0}: {1}\nAgreed {2}").format(formats.day(dating.due_on), dating_how(dating), agreed)
    if dating.stamp.by in names:
        text = tr("{0} by {1}").format(text, names[dating.stamp.by])
    text = f"{text}: {dating.reason}" if dating.reason else text
    return text if dating.stands else tr("{0} (struck out: {1})").format(text, dating.struck_out)
