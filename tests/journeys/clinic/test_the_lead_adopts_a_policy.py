"""The lead copies a guideline, tries the change out, adopts it; each flag names the edition that raised it, for ever."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import Refused
from models.records.clinic.settings import Country
from models.records.flag import Flag, FlagState
from models.records.guidelines.guideline import Guideline
from models.rules.policies.copies import copy_of
from models.rules.policies.diff import difference
from models.rules.policies.edit import with_value
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import ClinicDraft, found_clinic
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.desk import Desk
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.usecases.policies.adopt import Adoption, adopt, check_pack
from models.usecases.policies.dry_run import DryRun, begin_dry_run, resume_dry_run
from models.usecases.policies.editions import editions_of, guideline_of, newest, published
from models.usecases.policies.file import packed, unpacked
from models.usecases.women.find import open_sheet
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, an_earlier_birth, keep
from tests.ui import small_clinic

COPY = "clinic-nice-ng25"
LEAD = ClinicDraft(
    clinic_name="Example clinic",
    desk_name="Desk 1",
    country=Country.ELSEWHERE,
    guidelines=("nice-ng25",),
    user_name="Dr Osei",
    sign_in="osei",
    password=small_clinic.PASSWORD,
    password_again=small_clinic.PASSWORD,
)


def a_clinic(folder: Path) -> tuple[ClinicAccess, Desk]:
    """A clinic whose lead sits at the desk."""
    folder.mkdir()
    house = small_clinic.clinic_access(folder)
    return house, found_clinic(house, LEAD, house.vault.new_recovery_key())


def a_woman(desk: Desk, mm: str) -> PregnancySheet:
    """At 22+0 after an earlier early birth, judged by what is followed."""
    sheet = a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),))
    kept = keep(desk.store, replace(sheet, patient=replace(sheet.patient, number=None)))
    reevaluate(desk, [kept.pregnancy.id])
    return kept


def original(desk: Desk) -> Guideline:
    return next(g for g in published(desk) if g.id == "nice-ng25")


def with_threshold(desk: Desk, mm: str) -> Guideline:
    """The copy the clinic has, or a fresh one, with another length in its first rule."""
    pack = newest(desk, COPY)
    copy = guideline_of(desk.guideline_format, pack) if pack else copy_of(original(desk), 1)
    return with_value(copy, original(desk), "NICE-OFFER", "tests.2.at_most", mm)


def tried_out(desk: Desk, candidate: Guideline) -> DryRun:
    run = begin_dry_run(desk, candidate)
    while not run.is_done:
        run = resume_dry_run(desk, run)
    return run


def adopted(desk: Desk, candidate: Guideline, reason: str) -> Desk:
    pack = newest(desk, COPY)
    adoption = Adoption(
        text=desk.guideline_format.write(candidate),
        approver="Dr Osei",
        reason=reason,
        after_edition=pack.edition if pack else 0,
    )
    after = adopt(desk, adoption)
    reevaluate(after)
    return after


def flag_of(desk: Desk, sheet: PregnancySheet) -> Flag | None:
    flags = open_sheet(desk, sheet.pregnancy.id).flags
    return next((flag for flag in flags if flag.rule_id == "NICE-OFFER"), None)


def test_from_the_copy_to_flags_that_name_the_edition(tmp_path: Path) -> None:
    house, desk = a_clinic(tmp_path / "here")
    short, between, long = (a_woman(desk, mm) for mm in ("22.4", "26.0", "33.0"))

    wider = with_threshold(desk, "28.0")
    assert [w.pregnancy_id for w in tried_out(desk, wider).changed] == [between.pregnancy.id]
    assert flag_of(desk, between) is None

    desk = adopted(desk, wider, "audit of 2025")
    for sheet in (short, between):
        flag = flag_of(desk, sheet)
        assert flag is not None
        assert (flag.state, flag.guideline_version) == (FlagState.OPEN, "clinic edition 1")
    assert flag_of(desk, long) is None

    narrower = with_threshold(desk, "24.0")
    assert [(d.before, d.after) for d in difference(wider, narrower)] == [("28.0", "24.0")]
    desk = adopted(desk, narrower, "too many referrals")
    gone, stays = flag_of(desk, between), flag_of(desk, short)
    assert gone is not None
    assert stays is not None
    assert (gone.state, gone.guideline_version) == (FlagState.WITHDRAWN, "clinic edition 1")
    assert gone.reason
    assert (stays.state, stays.guideline_version) == (FlagState.OPEN, "clinic edition 2")

    sign_out(desk)
    desk = sign_in(house, "osei", small_clinic.PASSWORD)
    assert [(p.edition, p.reason) for p in editions_of(desk, COPY)] == [
        (1, "audit of 2025"),
        (2, "too many referrals"),
    ]
    assert [g.version for g in desk.followed if g.id == COPY] == ["clinic edition 2"]
    assert due_for_reevaluation(desk) == ()
    sign_out(desk)


def test_an_edition_goes_to_another_clinic_as_one_file(tmp_path: Path) -> None:
    _, here = a_clinic(tmp_path / "here")
    here = adopted(here, with_threshold(here, "28.0"), "audit of 2025")
    pack = newest(here, COPY)
    assert pack is not None
    file = packed(pack).encode()
    sign_out(here)

    _, there = a_clinic(tmp_path / "there")
    with pytest.raises(Refused, match=r"policy\.hash_differs"):
        unpacked(file.replace(b'"28.0"', b'"38.0"'), "policy.toml")
    incoming = unpacked(file, "policy.toml")
    candidate = check_pack(there, incoming.text, "policy.toml").guideline
    there = adopted(there, candidate, f"as {incoming.approver} has it")
    copy = newest(there, COPY)
    assert copy is not None
    assert (copy.edition, copy.hash) == (1, pack.hash)
    sign_out(there)
