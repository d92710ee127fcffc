"""Scans as lines that are read again: the cells are written in the words that the reader knows, and tried with it."""

from collections.abc import Sequence

from db.exchange.csv_files.phrases import FIRST_BIRTH, TERM, parse_remark
from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.records.scan import Scan
from models.rules.measurement.impossible import MOST_READINGS
from models.rules.register.data_tables import cell_text
from models.views import PregnancySheet

_WORDS = {
    EarlierOutcome.LOSS: "loss",
    EarlierOutcome.EARLY_LOSS: "miscarriage",
    EarlierOutcome.TERMINATION: "termination",
}
_PRETERM = {Onset.SPONTANEOUS: "sPTB", Onset.INDICATED: "iPTB", None: "PTB"}
_TRAUMA = {TriState.YES: "cervical trauma", TriState.NO: "no cervical trauma"}


class ScanLines:
    """Writes lists of scans (`models.ports.files.LineWriter`)."""

    headings: Sequence[str] = (
        "Family name",
        "Given name",
        "Date of birth",
        "Hospital number",
        "Due date",
        "Number of fetuses",
        "Obstetric history",
        "Scan date",
        "Route",
        *(f"CL {place} (mm)" for place in range(1, MOST_READINGS + 1)),
        "Examiner",
        "Remarks",
    )

    def cells(self, sheet: PregnancySheet, scan: Scan) -> tuple[str, ...]:
        patient, pregnancy = sheet.patient, sheet.pregnancy
        readings = [str(reading) for reading in scan.readings]
        return (
            patient.family_name,
            patient.given_name,
            cell_text(patient.born_on),
            cell_text(patient.number),
            cell_text(sheet.dating.due_on if sheet.dating else None),
            cell_text(pregnancy.fetuses),
            written_history(sheet),
            cell_text(scan.on),
            cell_text(scan.route),
            *(readings + [""] * MOST_READINGS)[:MOST_READINGS],
            scan.examiner,
            written_remark(scan),
        )


def written_history(sheet: PregnancySheet) -> str:
    """The earlier pregnancies and the cervix of a woman in the reader's words; empty where neither was asked.

    An earlier pregnancy whose age nobody knows is written in words that the reader leaves to a person.
    """
    trauma = _TRAUMA.get(sheet.pregnancy.cervical_trauma or TriState.UNKNOWN, "")
    if not sheet.pregnancy.history_taken and not sheet.earlier:
        return trauma
    # “None” beside an injury might deny either.
    none = "first pregnancy" if trauma else "none"
    told = [_event(each) for each in sheet.earlier] or [none]
    return "; ".join(part for part in (*told, trauma) if part)


def _event(earlier: EarlierPregnancy) -> str:
    """One of them; what is not known is not said, and then the reader leaves it to a person."""
    if earlier.age is None:
        return "birth" if earlier.outcome is EarlierOutcome.BIRTH else _WORDS[earlier.outcome]
    if earlier.outcome is EarlierOutcome.BIRTH and FIRST_BIRTH <= earlier.age < TERM:
        return f"{_PRETERM[earlier.onset]} {earlier.age}"
    word = "term birth" if earlier.age >= TERM else "birth"
    word = _WORDS.get(earlier.outcome, word)
    return f"{word} {earlier.age}" + (f" {earlier.onset.value}" if earlier.onset else "")


def written_remark(scan: Scan) -> str:
    """The note of a scan; before it, in the reader's words, what was seen and does not follow from the note."""
    said = parse_remark(scan.note)
    seen = (scan.funnel, scan.funnel_shape, scan.sludge)
    if (said.funnel, said.funnel_shape, said.sludge) == seen:
        return scan.note
    findings = _findings(scan)
    if scan.note == findings or scan.note.startswith(f"{findings}\n"):
        # It has gone out and come in before.
        return scan.note
    return "\n".join(part for part in (findings, scan.note) if part)


def _findings(scan: Scan) -> str:
    parts = []
    if scan.funnel is TriState.YES and scan.funnel_shape is not None:
        parts.append(f"{scan.funnel_shape.value.upper()}-shaped funnel")
    elif scan.funnel in (TriState.YES, TriState.NO):
        parts.append(f"funnel: {scan.funnel.value}")
    if scan.sludge in (TriState.YES, TriState.NO):
        parts.append(f"sludge: {scan.sludge.value}")
    return "; ".join(parts)
