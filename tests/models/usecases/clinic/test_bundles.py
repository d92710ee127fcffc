"""Who gets a paper when several are made in one go."""

from dataclasses import replace

import pytest

from models.errors import NotAllowed, NotFound, Unavailable
from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.user import Role
from models.records.flag import FlagState
from models.usecases.clinic.access_log import log_exports, log_prints
from models.usecases.clinic.bundles import bundle_name, bundle_women, bundled_sheet
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.values.paper import BundleKind, PaperKind
from models.views import PregnancySheet
from tests.builders import TODAY, a_booking, a_flag, a_scan, a_sheet, an_earlier_birth, keep, next_id


def a_kept(desk: Desk, name: str, **more: object) -> PregnancySheet:
    sheet = a_sheet(**more)  # type: ignore[arg-type]  # As a sheet has them.
    return keep(desk.store, replace(sheet, patient=replace(sheet.patient, family_name=name, number=None)))


def names(desk: Desk, kind: BundleKind) -> list[str]:
    return [row.name.family for row in bundle_women(desk, kind)]


def test_whoever_is_on_the_clinic_list_gets_one_by_time_and_once(desk: Desk) -> None:
    today = [replace(a_booking(time=time), on=TODAY) for time in ("11:00", "09:00", "12:00")]
    a_kept(desk, "Late", bookings=(today[0],))
    a_kept(desk, "Twice", bookings=(today[1], today[2]))
    a_kept(desk, "Another day", bookings=(a_booking("30+0"),))
    assert names(desk, BundleKind.SUMMARIES_BOOKED) == ["Twice", "Late"]


def test_a_letter_is_for_whoever_has_a_question_a_summary_for_whatever_is_open(desk: Desk) -> None:
    a_kept(desk, "Asked", flags=(a_flag(),))
    overdue = a_kept(desk, "Overdue", history=(an_earlier_birth(),), scans=(a_scan(at="17+0", mm="35.0"),))
    evaluate_pregnancy(desk, overdue.pregnancy.id)
    for flag in desk.store.sheet(overdue.pregnancy.id).flags:
        desk.store.put(replace(flag, state=FlagState.CLOSED))
    assert names(desk, BundleKind.LETTERS_OPEN) == ["Asked"]
    assert names(desk, BundleKind.SUMMARIES_OPEN) == ["Asked", "Overdue"]


@pytest.mark.parametrize("kind", BundleKind)
def test_who_may_not_print_reads_nobody(desk: Desk, kind: BundleKind) -> None:
    reader = replace(desk, user=replace(desk.user, role=Role.ADMINISTRATOR))
    with pytest.raises(NotAllowed):
        bundle_women(reader, kind)
    with pytest.raises(NotAllowed):
        bundled_sheet(reader, kind.paper, next_id())


def test_her_record_is_read_as_it_stands_now(desk: Desk) -> None:
    kept = a_kept(desk, "Asked")
    assert bundled_sheet(desk, PaperKind.LETTER, kept.pregnancy.id) == kept
    with pytest.raises(NotFound):
        bundled_sheet(desk, PaperKind.LETTER, next_id())


@pytest.mark.parametrize("part", ["pregnancy", "patient"])
def test_whoever_was_taken_back_meanwhile_has_no_paper(desk: Desk, part: str) -> None:
    kept = a_kept(desk, "Asked")
    desk.store.put(replace(getattr(kept, part), struck_out="registered twice", stamp=desk.stamp()))
    with pytest.raises(Unavailable, match=r"paper\.no_pregnancy"):
        bundled_sheet(desk, PaperKind.LETTER, kept.pregnancy.id)


def test_the_folder_is_called_after_what_is_in_it(desk: Desk) -> None:
    assert bundle_name(BundleKind.LETTERS_OPEN.paper, TODAY) == "cervitrend-letter-2026-03-02"


def test_each_of_them_has_an_entry_or_none_has(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    women = [a_kept(desk, name).patient.id for name in ("One", "Two")]
    export = ExportKind(PaperKind.LETTER.value)
    assert log_exports(desk, export, "out", women)
    assert [(a.export, a.place, a.patient_id) for a in desk.store.every(Access)] == [
        (export, "out", woman) for woman in women
    ]
    put = desk.store.put

    def refusing(record: Access, reason: str = "") -> Access:
        if record.patient_id == women[1]:
            raise Unavailable("database.disk_full")
        return put(record, reason)

    monkeypatch.setattr(type(desk.store), "put", lambda _, record, reason="": refusing(record, reason))
    assert not log_exports(desk, export, "out", women)
    assert len(desk.store.every(Access)) == 2


def test_each_of_them_has_an_entry_of_her_pages_on_a_printer(desk: Desk) -> None:
    women = [a_kept(desk, name).patient.id for name in ("One", "Two")]
    assert log_prints(desk, ExportKind.LETTER, "Canon", zip(women, (2, 1), strict=True))
    assert [(a.kind, a.place, a.patient_id, a.count) for a in desk.store.every(Access)] == [
        (AccessKind.PRINTED, "Canon", women[0], 2),
        (AccessKind.PRINTED, "Canon", women[1], 1),
    ]
