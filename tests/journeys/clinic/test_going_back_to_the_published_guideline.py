"""After the clinic goes back from its own copy, nothing shows or reads aloud the copy's words for the published rule."""

import ast
from dataclasses import replace
from pathlib import Path

from db.shipped.references import read_references
from models.records.clinic.user import Role
from models.rules.flags.schedule import schedule_of
from models.rules.guidelines.threshold_lines import highest_threshold
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.rules.pregnancy.call_card import CardSource, call_card
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, evaluate_pregnancy
from models.usecases.policies.adopt import Adoption, adopt, follow
from tests.builders import FOLLOWED, a_desk, a_scan, a_sheet, all_guidelines, an_earlier_birth, keep
from tests.stores import a_store

ROOT = Path(__file__).parents[3]
OWN = "Clinic: no referral below 24 weeks"


def gone_back(desk: Desk) -> Desk:
    """The desk after a copy with other words was adopted and left again."""
    nice = next(g for g in all_guidelines() if g.id == "nice-ng25")
    copy = with_value(copy_of(nice, 1), nice, "NICE-OFFER", "text", OWN)
    text = desk.guideline_format.write(copy)
    adopted = adopt(desk, Adoption(text=text, approver="Dr Osei", reason="audit", after_edition=0))
    assert OWN in {rule.id: rule.text for g in adopted.known for rule in g.rules}.values()
    return follow(adopted, FOLLOWED, "back to the source")


def test_the_call_card_reads_the_words_of_the_rule_that_is_followed(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    desk = a_desk(store)
    with store.writing():
        store.put(desk.user)
        desk = replace(desk, settings=store.put(desk.settings), user=replace(desk.user, role=Role.LEAD))
    desk = gone_back(desk)
    pregnancy = keep(store, a_sheet(a_scan(mm="18.0"), history=(an_earlier_birth(),))).pregnancy
    sheet = evaluate_pregnancy(desk, pregnancy.id)
    error = read_references(ROOT / "assets" / "references").error
    source = CardSource(desk.known, schedule_of(desk.followed), error, highest_threshold(desk.followed))
    about = call_card(sheet, assess_today(desk, sheet), source).situation
    flags = (flag for card in about.cards for flag in card.flags)
    texts = {flag.rule_id: about.known[flag.rule_id][1].text for flag in flags}
    assert texts["NICE-OFFER"].startswith("Offer a choice")
    store.close()


def test_nothing_looks_rules_up_among_copies_that_are_not_followed() -> None:
    found = []
    for file in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.DictComp) and len(node.generators) == 2:
                found += [str(file)] if ".guidelines" in ast.unparse(node) else []
    assert found == []
