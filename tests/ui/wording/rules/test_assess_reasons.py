"""Why a rule applies, in words."""

import json
from datetime import date
from pathlib import Path

import pytest

from models.records.laboratory import LabKind
from models.rules.guidelines.assessment import RuleHit
from models.rules.guidelines.facts_on_day import GROWTH
from models.rules.guidelines.seen import Input, LaboratorySeen, Seen
from models.rules.guidelines.seen_text import read_seen
from tests.builders import all_guidelines, saw
from ui.wording.rules.assess_reasons import because

DAY = date(2026, 3, 2)
VECTORS = Path(__file__).parents[3] / "vectors" / "seen.json"
KEPT: list[dict[str, str]] = json.loads(VECTORS.read_text(encoding="utf-8"))


def _because(*seen: Seen) -> tuple[str, ...]:
    guideline = all_guidelines()[0]
    return because(RuleHit(guideline, guideline.rules[0], seen))


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        (saw(Input.LENGTH, "24.9", DAY), "Cervical length 24.9 mm on 02-Mar-2026."),
        (saw(Input.LENGTH, "none"), "No transvaginal length measured."),
        (saw(Input.AGE_AT_SCAN, "22+0", DAY), "22+0 at the scan on 02-Mar-2026."),
        (saw(Input.AGE_TODAY, "22+3", DAY), "22+3 on 02-Mar-2026."),
        (saw(Input.DUE_DATE, "none"), "No due date agreed."),
        (saw(Input.FETUSES, "1"), "Singleton pregnancy."),
        (saw(Input.FETUSES, "2"), "Twin pregnancy."),
        (saw(Input.FETUSES, "4"), "4 fetuses."),
        (saw(Input.FETUSES, "not_recorded"), "Number of fetuses not recorded."),
        (saw(Input.HISTORY, "birth 30+2"), "Earlier birth at 30+2."),
        (
            saw(Input.HISTORY, "early_loss unknown pprom"),
            "Earlier loss before 14 weeks at an unknown age with early rupture of membranes.",
        ),
        (saw(Input.HISTORY, "loss 18+0 painless_dilation"), "Earlier loss at 18+0 with painless dilation."),
        (saw(Input.HISTORY, "termination 20+0 cerclage"), "Earlier termination at 20+0 with a cerclage."),
        (saw(Input.HISTORY, "none"), "No earlier birth or loss that counts."),
        (saw(Input.HISTORY, "none pprom"), "No earlier pregnancy with early rupture of membranes."),
        (saw(Input.HISTORY, "not_taken"), "History not taken."),
        (saw(Input.CERVICAL_TRAUMA, "yes"), "Earlier injury to the cervix."),
        (saw(Input.CERVICAL_TRAUMA, "no"), "No earlier injury to the cervix."),
        (saw(Input.CERVICAL_TRAUMA, "unknown"), "Earlier injury to the cervix unknown."),
        (saw(Input.SYMPTOM, "pelvic_pressure", DAY), "Pelvic pressure since 02-Mar-2026."),
        (saw(Input.DILATION, "2.0", DAY), "Dilated 2.0 cm on 02-Mar-2026."),
        (saw(Input.DILATION, "not_recorded", DAY), "Dilation not recorded on 02-Mar-2026."),
        (saw(Input.DILATION, "none"), "No examination recorded."),
        (saw(Input.MEMBRANES, "in_canal", DAY), "Membranes in the canal on 02-Mar-2026."),
        (saw(Input.MEMBRANES, "none"), "Nothing recorded of the membranes."),
        (saw(Input.MEMBRANES, "rupture_excluded", DAY), "Rupture of membranes excluded on 02-Mar-2026."),
        (saw(Input.FUNNEL, "none"), "No transvaginal scan."),
        (saw(Input.RISK_FACTOR, "uterine_anomaly"), "Risk factor: uterine anomaly."),
        (saw(Input.RISK_FACTOR, "des unknown"), "Risk factor not known: des."),
        (saw(Input.RISK_FACTOR, "none"), "None of the risk factors asked for."),
        (saw(Input.LABORATORY, "fluid_culture", DAY), "Culture of amniotic fluid positive on 02-Mar-2026."),
        (saw(Input.PLACENTA, "praevia"), "Placenta praevia."),
        (saw(Input.PLACENTA, "not_recorded"), "Placenta not recorded."),
        (saw(Input.FUNNEL, "yes", DAY), "Funnel seen on 02-Mar-2026."),
        (saw(Input.FUNNEL, "unknown", DAY), "Funnel not recorded on 02-Mar-2026."),
        (saw(Input.CERCLAGE, "transvaginal", DAY), "Transvaginal cerclage in place since 02-Mar-2026."),
        (saw(Input.CERCLAGE, "none"), "No cerclage in place."),
        (saw(Input.ROUTE, "transabdominal", DAY), "Latest scan transabdominal on 02-Mar-2026."),
        (
            saw(Input.CHANGE, "-8.0 14 same_examiner", DAY),
            "8.0 mm shorter than 14 days before, the same examiner.",
        ),
        (
            saw(Input.CHANGE, "+12.0 28 different_examiner", DAY),
            "12.0 mm longer than 28 days before, not known to be the same examiner.",
        ),
    ],
)
def test_every_input_has_its_sentence(seen: Seen, sentence: str) -> None:
    assert _because(seen) == (sentence,)


@pytest.mark.parametrize("kind", LabKind)
def test_every_laboratory_test_has_its_sentence(kind: LabKind) -> None:
    (sentence,) = _because(LaboratorySeen(kind, on=date(2026, 3, 2)))
    assert sentence.endswith(" on 02-Mar-2026.")
    assert (" tested on " in sentence) is (kind not in GROWTH)


@pytest.mark.parametrize("row", KEPT, ids=[row["kept"] for row in KEPT])
def test_what_decided_in_the_last_form_is_said_as_before(row: dict[str, str]) -> None:
    seen = read_seen(row["kept"])
    assert isinstance(seen, Seen)
    assert _because(seen) == (row["assess"],)


def test_a_sentence_is_said_once() -> None:
    assert _because(saw(Input.DILATION, "none"), saw(Input.DILATION, "none")) == ("No examination recorded.",)
