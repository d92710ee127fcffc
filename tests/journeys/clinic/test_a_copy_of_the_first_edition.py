"""A clinic that went by its own copy of a guideline upgrades the program: the copy works on, and says what became of it."""

from dataclasses import replace
from pathlib import Path

from models.records.flag import Ask, FlagState
from models.rules.flags.flags import move
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.usecases.policies.adopt import Adoption, adopt
from models.usecases.women.find import open_sheet
from tests.first_edition import COPY, a_first_edition_pack
from tests.journeys.clinic.test_the_lead_adopts_a_policy import a_clinic, a_woman
from tests.ui import small_clinic


def test_a_copy_of_the_first_edition_is_opened_after_the_upgrade(tmp_path: Path) -> None:
    # The first edition left a copy with 28.0 mm and a flag of a woman at 26.0 mm that somebody has answered.
    house, before = a_clinic(tmp_path / "clinic")
    with before.store.writing():
        before.store.put(a_first_edition_pack())
        before.store.put(replace(before.settings, guidelines=(COPY,)))
    sign_out(before)

    desk = sign_in(house, "osei", small_clinic.PASSWORD)
    (owed,) = desk.owed_renewals
    assert (owed.guideline.id, owed.kept, owed.not_kept, owed.gone) == (COPY, 1, 0, ())
    assert [g.id for g in desk.followed] == [COPY, "local"]

    # Its own threshold still raises the flag, which names the edition, and asks the new edition's question.
    woman = a_woman(desk, "26.0")
    (flag,) = (f for f in open_sheet(desk, woman.pregnancy.id).flags if f.rule_id == "NICE-OFFER")
    assert (flag.state, flag.guideline_version) == (FlagState.OPEN, "clinic edition 2, renewed")
    assert flag.ask is Ask.PREVENTION
    with desk.store.writing():
        desk.store.put(move(flag, FlagState.ACKNOWLEDGED), "seen on the ward round")

    # The lead adopts it as it is followed: nothing is owed any more, and the answer holds.
    text = desk.guideline_format.write(owed.guideline)
    after = adopt(desk, Adoption(text=text, approver="Dr Osei", reason="second edition", after_edition=2))
    assert after.owed_renewals == ()
    reevaluate(after, due_for_reevaluation(after))
    (flag,) = (f for f in open_sheet(after, woman.pregnancy.id).flags if f.rule_id == "NICE-OFFER")
    assert flag.state is FlagState.ACKNOWLEDGED
    sign_out(after)
    again = sign_in(house, "osei", small_clinic.PASSWORD)
    assert (again.followed[0].id, again.followed[0].version) == (COPY, "clinic edition 3")
    assert again.owed_renewals == ()
    sign_out(again)
