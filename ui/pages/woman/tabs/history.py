"""What the record knows of a woman and her pregnancy besides scans, as rows of texts; no widgets in here."""

from datetime import date

from models.records.history import EarlierPregnancy, EarlierQuestion
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.guidelines.facts_on_day import placenta_seen
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.pages.woman.questions.wording import Names, written_text
from ui.wording import formats
from ui.wording.history import is_asked, measured_parts, outcome_text, pattern_texts
from ui.wording.tr import context
from ui.wording.words import fetuses, phrase, word, word_or_not_recorded

_tr = context("woman")


Row = tuple[str, ...]


def about_rows(sheet: PregnancySheet) -> tuple[Row, ...]:
    """Label and value of what is asked once."""
    pregnancy, patient = sheet.pregnancy, sheet.patient
    rows = [
        (_tr("Telephone"), patient.telephone or formats.not_recorded()),
        (_tr("Pregnancy opened"), formats.day(pregnancy.opened_on)),
        (_tr("Fetuses"), fetuses(pregnancy.fetuses)),
        (_tr("History"), _tr("taken") if pregnancy.history_taken else _tr("not taken")),
        (_tr("Cervical trauma"), word_or_not_recorded(pregnancy.cervical_trauma)),
        (_tr("Body mass index"), _bmi(pregnancy)),
        (_tr("Placenta"), _placenta(sheet)),
    ]
    if pregnancy.ended_on is not None:
        ended = f"{word_or_not_recorded(pregnancy.ended_as)}, {formats.day(pregnancy.ended_on)}"
        rows.append((_tr("Pregnancy ended"), ended))
    return tuple(rows)


def _placenta(sheet: PregnancySheet) -> str:
    """`Low, 22-Nov-2026`: where it was last seen, at a scan here or as recorded of the pregnancy."""
    told = placenta_seen(sheet.facts)
    return formats.not_recorded() if told is None else f"{word(told[0])}, {formats.day(told[1])}"


def _bmi(pregnancy: Pregnancy) -> str:
    tenths = pregnancy.bmi_tenths
    return (
        formats.not_recorded() if tenths is None else _tr("{0} kg/m²").format(f"{tenths // 10}.{tenths % 10}")
    )


def risk_rows(sheet: PregnancySheet) -> tuple[Row, ...]:
    """Each factor that was asked for with its answer, those with a yes first; then which were not: that is never a no."""
    standing = {risk.kind: risk for risk in sheet.risks if risk.stands}
    order = list(TriState)
    asked = sorted(
        (k for k in RiskKind if k in standing), key=lambda kind: order.index(standing[kind].answer)
    )
    rows = tuple((word(kind), _risk(standing[kind])) for kind in asked)
    missing = "; ".join(word(kind) for kind in RiskKind if kind not in standing)
    return (*rows, (_tr("Not asked"), missing)) if missing else rows


def _risk(risk: RiskFactor) -> str:
    """`Yes, 2 times, 12.0 mm deep, 03-May-2021`."""
    parts = [word(risk.answer)]
    if risk.count is not None:
        parts.append(_tr.counted(risk.count, "%n time", "%n times"))
    if risk.depth is not None:
        parts.append(_tr("{0} mm deep").format(risk.depth))
    if risk.on is not None:
        parts.append(formats.day(risk.on))
    return joined_texts(", ", (*parts, risk.detail) if risk.detail else parts)


def pattern_rows(sheet: PregnancySheet) -> tuple[Row, ...]:
    """What her earlier pregnancies show together, each with where it is read from; nothing while nobody asked."""
    if not sheet.pregnancy.history_taken:
        return ()
    return tuple((told.text, told.source) for told in pattern_texts(sheet.earlier))


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
    parts = [word(dating.method), *measured_parts(dating)]
    if dating.cycle_days is not None:
        parts.append(_tr("cycle {0} d").format(dating.cycle_days))
    return joined_texts(", ", parts)


def earlier_rows(sheet: PregnancySheet) -> tuple[Row, ...]:
    """Every earlier pregnancy: how it ended, at which age, how that began, what else is known, when it ended."""
    return tuple(
        (
            outcome_text(e.outcome),
            str(e.age) if e.age is not None else _tr("age unknown"),
            word(e.onset) if e.onset is not None else _tr("onset unknown"),
            _detail(e),
            formats.day(e.ended_on) if e.ended_on is not None else "",
        )
        for e in sheet.history
    )


def _detail(earlier: EarlierPregnancy) -> str:
    """What was there besides, and why it does not count where it was struck out; unknown is said, a no is not."""
    pprom = f"PPROM {earlier.pprom_age}" if earlier.pprom_age is not None else "PPROM"
    asked = (
        (EarlierQuestion.PPROM, earlier.pprom, pprom),
        (EarlierQuestion.PAINLESS_DILATION, earlier.painless_dilation, _tr("painless dilation")),
        (EarlierQuestion.SHORT_LABOUR, earlier.short_labour, _tr("short labour")),
    )
    told = [
        name
        if a is TriState.YES
        else (_tr("{0} unknown") if is_asked(earlier, question) else _tr("{0} not asked")).format(name)
        for question, a, name in asked
        if a is not TriState.NO
    ]
    if earlier.cerclage is not None:
        told.append(phrase(earlier.cerclage))
    if earlier.cerclage_indication is not None:
        told.append(_tr("placed for {0}").format(phrase(earlier.cerclage_indication)))
    if earlier.cerclage_course is not None:
        told.append(phrase(earlier.cerclage_course))
    if earlier.birth_weight_g is not None:
        told.append(_tr("{0} g").format(earlier.birth_weight_g))
    if earlier.alive is not None:
        told.append(_tr("alive: {0}").format(phrase(earlier.alive)))
    if earlier.note:
        told.append(earlier.note)
    if earlier.struck_out is not None:
        told.append(_tr("struck out: {0}").format(earlier.struck_out))
    return joined_texts(", ", told)
