"""Two records of one woman, as a doubled registration leaves them."""

from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from models.records.flag import FlagState
from models.records.merge import Merge
from models.records.record import Record
from models.rules.register.record_merge import Side
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, an_earlier_birth, keep

GONE = frozenset({FlagState.WITHDRAWN, FlagState.CLOSED})
REASON = "registered twice"
OTHER_NUMBER = HospitalNumber("RX999111")
CHOSEN = {"family_name": Side.KEPT}


def kept_record(desk: Desk, *scans: str, **more: Any) -> PregnancySheet:
    """ADEYEMI with RX482113 and scans (`20+0 31.0`), judged."""
    return _record(desk, scans or ("20+0 31.0",), **more)


def merged_record(desk: Desk, *scans: str, **more: Any) -> PregnancySheet:
    """The same woman under her maiden name and another number, with an earlier birth and a short length."""
    history = (an_earlier_birth("30+2"),)
    return _record(desk, scans or ("21+0 22.4",), OTHER_NUMBER, **{"history": history, **more})


def _record(
    desk: Desk, scans: tuple[str, ...], number: HospitalNumber | None = None, **more: Any
) -> PregnancySheet:
    made = [a_scan(at=text.split()[0], mm=text.split()[1]) for text in scans]
    sheet = a_sheet(*made, **more)
    if number is not None:
        other = replace(sheet.patient, number=number, family_name="Okafor", telephone="0123")
        sheet = replace(sheet, patient=other)
    keep(desk.store, sheet)
    return evaluate_pregnancy(desk, sheet.pregnancy.id)


def a_draft(kept: PregnancySheet, merged: PregnancySheet, **more: Any) -> MergeDraft:
    """Both open pregnancies are the same one, and the kept record's family name counts."""
    wanted = {"chosen": CHOSEN, "combines": True, **more}
    return MergeDraft(kept_id=kept.patient.id, merged_id=merged.patient.id, **wanted)


def merged_now(desk: Desk, kept: PregnancySheet, merged: PregnancySheet, **more: Any) -> Merge:
    """The two made into one."""
    return merge_women(desk, preview_merge(desk, a_draft(kept, merged, **more)), REASON)


def bare(record: Record) -> dict[str, object]:
    """A record without version and stamp."""
    return {f.name: getattr(record, f.name) for f in fields(record) if f.name not in ("version", "stamp")}


def as_it_stands(desk: Desk, pregnancy_id: UUID) -> dict[str, object]:
    """All that stands of a pregnancy, without versions and stamps; flags that do not apply are no news."""
    sheet = desk.store.sheet(pregnancy_id)
    whole: dict[str, object] = {"patient": bare(sheet.patient), "pregnancy": bare(sheet.pregnancy)}
    for field in fields(sheet):
        records = getattr(sheet, field.name)
        if isinstance(records, tuple) and field.name not in ("flags", "outlook"):
            whole[field.name] = [bare(record) for record in records if record.stands]
    whole["flags"] = {f.rule_id: (f.state, f.seen, f.suspended) for f in sheet.flags if f.state not in GONE}
    whole["outlook"] = sheet.outlook
    return whole
