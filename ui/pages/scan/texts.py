"""The scan form as plain texts: how a draft keeps it, and how a scan in the record is laid out in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from models.errors import Refused
from models.records.finding import Symptom
from models.records.scan import Scan
from models.rules.measurement.impossible import MOST_READINGS
from models.rules.measurement.plausible import read_length
from models.usecases.drafts import ASIDE
from models.values.length import Millimetres, Unit
from models.views import PregnancySheet
from ui.forms.form import record_texts, retyped
from ui.widgets.fields.field_texts import choice_text, input_text

Texts = dict[str, str]
"""What stands in each field, by its name in `ScanDraft`; empty where nothing does."""
_AMENDS = f"{ASIDE}amends"
_BEGUN_ON = f"{ASIDE}on"
_KNOWN = f"{ASIDE}known"


def length_text(length: Millimetres | None, unit: Unit, typed: str = "") -> str:
    """A recorded length as it is typed: as it was, where that still means the same, else with its unit if need be."""
    if length is None:
        return ""
    try:
        if read_length(typed, unit).length == length:
            return typed
    except Refused:
        pass
    return str(length) if unit is Unit.MILLIMETRES else f"{length} mm"


def scan_texts(scan: Scan, sheet: PregnancySheet, unit: Unit) -> Texts:
    """A scan of the record as it stands in the form; its lengths count as confirmed."""
    typed = scan.typed + ("",) * (len(scan.readings) - len(scan.typed))
    readings = [length_text(mm, unit, was) for mm, was in zip(scan.readings, typed, strict=False)]
    names = ("funnel_length", "funnel_width")
    sizes = {name: length_text(getattr(scan, name), unit) for name in names}
    readings += [""] * (MOST_READINGS - len(readings))
    had = [s for s in sheet.facts.symptoms if s.is_active(scan.on)]
    reported = [s.kind for s in had if s.outlasts(scan.on) or scan.id in (s.scan_id, *s.again_at)]
    return record_texts(scan) | {
        **{f"readings.{i}": text for i, text in enumerate(readings)},
        **{retyped(f"readings.{i}"): text for i, text in enumerate(readings)},
        "funnel": choice_text((scan.funnel, scan.funnel_shape)),
        **sizes,
        **{retyped(name): text for name, text in sizes.items()},
        "symptoms": input_text(tuple(dict.fromkeys(reported)) if scan.symptoms_asked else None),
    }


def known_symptoms(sheet: PregnancySheet, on: date, amends: Scan | None) -> tuple[Symptom, ...]:
    """The symptoms she is known to have on a day from elsewhere than the scan being amended."""
    known = (s for s in sheet.facts.symptoms if s.outlasts(on))
    return tuple(s for s in known if amends is None or s.scan_id != amends.id)


def typed_since(now: Mapping[str, str], initial: Mapping[str, str]) -> Texts:
    """The fields that differ from how the form began."""
    return {name: text for name, text in now.items() if text != initial.get(name, "")}


def to_keep(
    now: Mapping[str, str], initial: Mapping[str, str], amends: UUID | None, known: Iterable[UUID] = ()
) -> Texts:
    """What a draft keeps: the fields that differ, with the day of the scan and the scan it amends; empty without any.

    With what was said about symptoms go those that the form showed as `known`.
    """
    typed = typed_since(now, initial)
    if not typed:
        return {}
    day = {} if "on" in typed else {_BEGUN_ON: now["on"]}
    of = {_AMENDS: str(amends)} if amends is not None else {}
    shown = ",".join(map(str, known)) if "symptoms" in typed else ""
    return typed | day | of | ({_KNOWN: shown} if shown else {})


def texts_kept(kept: Mapping[str, str]) -> Texts:
    """The fields a draft brings back, its day among them."""
    texts = {name: text for name, text in kept.items() if name not in (_AMENDS, _BEGUN_ON, _KNOWN)}
    return {"on": kept[_BEGUN_ON]} | texts if _BEGUN_ON in kept else texts


def amended_by(kept: Mapping[str, str]) -> UUID | None:
    """The scan that a draft amends; None for a new one."""
    return UUID(kept[_AMENDS]) if _AMENDS in kept else None


def known_to(kept: Mapping[str, str]) -> frozenset[UUID]:
    """The symptoms that the form showed as known when the draft was kept."""
    return frozenset(map(UUID, kept[_KNOWN].split(","))) if _KNOWN in kept else frozenset()
