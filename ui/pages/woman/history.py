"""What the record knows of a woman and her pregnancy besides scans, as rows of texts; no widgets in here."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.records.history import EarlierPregnancy
from models.records.pregnancy import Dating
from models.records.record import Answer
from models.views import PregnancySheet
from ui import formats
from ui.pages.woman.wording import Names, written_text
from ui.words import fetuses, word, word_or_not_recorded

Row = tuple[str, ...]


def about_rows(sheet: PregnancySheet) -> tuple[Row, ...]:
    """Label and value of what is asked once."""
    pregnancy, patient = sheet.pregnancy, sheet.patient
    rows = [
        (_tr("Telephone"), patient.telephone or formats.NOT_RECORDED),
        (_tr("Pregnancy opened"), formats.day(pregnancy.opened_on)),
        (_tr("Fetuses"), fetuses(pregnancy.fetuses)),
        (_tr("History"), history_text(sheet)),
        (_tr("Cervical trauma"), word_or_not_recorded(pregnancy.cervical_trauma)),
    ]
    if pregnancy.ended_on is not None:
        ended = f"{word_or_not_recorded(pregnancy.ended_as)}, {formats.day(pregnancy.ended_on)}"
        rows.append((_tr("Pregnancy ended"), ended))
    return tuple(rows)


def history_text(sheet: PregnancySheet) -> str:
    """Whether she was asked for earlier pregnancies, and how many she had; `not taken` is not `none`."""
    if not sheet.pregnancy.history_taken:
        return _tr("not taken")
    number = sum(e.stands for e in sheet.history)
    return _tr("taken: {0}").format(
        formats.counted(number, _tr("earlier pregnancy"), _tr("earlier pregnancies"))
        if number
        else _tr("no earlier pregnancy")
    )


def dating_rows(sheet: PregnancySheet, names: Names, today: date) -> tuple[Row, ...]:
    """Every due date that was ever agreed, the latest first: day, whether it counts, method, reason, who and when."""
    return tuple(
        (formats.day(d.due_on), _standing(d, sheet), method_text(d), d.reason, written_text(d, names, today))
        for d in reversed(sheet.datings)
    )


def _standing(dating: Dating, sheet: PregnancySheet) -> str:
    if dating.struck_out is not None:
        return _tr("struck out: {0}").format(dating.struck_out)
    return _tr("counts") if dating == sheet.dating else _tr("replaced")


def method_text(dating: Dating) -> str:
    """`CRL (Robinson), 62.0 mm, 12-Dec-2025`; `LMP, 28-Sep-2025, cycle 30 d`."""
    parts = [word(dating.method)]
    if dating.crl is not None:
        parts.append(f"{dating.crl} mm")
    if dating.measured_on is not None:
        parts.append(formats.day(dating.measured_on))
    if dating.cycle_days is not None:
        parts.append(_tr("cycle {0} d").format(dating.cycle_days))
    return ", ".join(parts)


def earlier_rows(sheet: PregnancySheet) -> tuple[Row, ...]:
    """Every earlier pregnancy: how it ended, at which age, how that began, what else is known, when it ended."""
    return tuple(
        (
            word(e.outcome),
            str(e.age) if e.age is not None else _tr("age unknown"),
            word(e.onset) if e.onset is not None else _tr("onset unknown"),
            _detail(e),
            formats.day(e.ended_on) if e.ended_on is not None else "",
        )
        for e in sheet.history
    )


def _detail(earlier: EarlierPregnancy) -> str:
    """What was there besides, and why it does not count where it was struck out; unknown is said, a no is not."""
    asked = ((earlier.pprom, "PPROM"), (earlier.painless_dilation, _tr("painless dilation")))
    told = [
        name if a is Answer.YES else _tr("{0} unknown").format(name)
        for a, name in asked
        if a is not Answer.NO
    ]
    if earlier.cerclage is not None:
        told.append(word(earlier.cerclage).casefold())
    if earlier.struck_out is not None:
        told.append(_tr("struck out: {0}").format(earlier.struck_out))
    return ", ".join(told)


def _tr(text: str) -> str:
    return QCoreApplication.translate("woman", text)
