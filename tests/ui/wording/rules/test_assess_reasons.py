"""Why a rule applies, in words."""

from datetime import date

import pytest

from models.rules.guidelines.assessment import Finding, Input, Seen
from tests.builders import all_guidelines
from ui.wording.rules.assess_reasons import because

DAY = date(2026, 3, 2)


def _because(*seen: Seen) -> tuple[str, ...]:
    guideline = all_guidelines()[0]
    return because(Finding(guideline, guideline.rules[0], seen))


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        (Seen(Input.LENGTH, "24.9", DAY), "Cervical length 24.9 mm on 02-Mar-2026."),
        (Seen(Input.LENGTH, "none"), "No transvaginal length measured."),
        (Seen(Input.AGE_AT_SCAN, "22+0", DAY), "22+0 at the scan on 02-Mar-2026."),
        (Seen(Input.AGE_TODAY, "22+3", DAY), "22+3 on 02-Mar-2026."),
        (Seen(Input.DUE_DATE, "none"), "No due date agreed."),
        (Seen(Input.FETUSES, "1"), "Singleton pregnancy."),
        (Seen(Input.FETUSES, "2"), "Twin pregnancy."),
        (Seen(Input.FETUSES, "4"), "4 fetuses."),
        (Seen(Input.FETUSES, "not_recorded"), "Number of fetuses not recorded."),
        (Seen(Input.HISTORY, "birth 30+2"), "Earlier birth at 30+2."),
        (
            Seen(Input.HISTORY, "early_loss unknown pprom"),
            "Earlier loss before 14 weeks at an unknown age with early rupture of membranes.",
        ),
        (Seen(Input.HISTORY, "loss 18+0 painless_dilation"), "Earlier loss at 18+0 with painless dilation."),
        (Seen(Input.HISTORY, "termination 20+0 cerclage"), "Earlier termination at 20+0 with a cerclage."),
        (Seen(Input.HISTORY, "none"), "No earlier birth or loss that counts."),
        (Seen(Input.HISTORY, "none pprom"), "No earlier pregnancy with early rupture of membranes."),
        (Seen(Input.HISTORY, "not_taken"), "History not taken."),
        (Seen(Input.CERVICAL_TRAUMA, "yes"), "Earlier injury to the cervix."),
        (Seen(Input.CERVICAL_TRAUMA, "no"), "No earlier injury to the cervix."),
        (Seen(Input.CERVICAL_TRAUMA, "unknown"), "Earlier injury to the cervix unknown."),
        (Seen(Input.SYMPTOM, "pelvic_pressure", DAY), "Pelvic pressure since 02-Mar-2026."),
        (Seen(Input.DILATION, "2.0", DAY), "Dilated 2.0 cm on 02-Mar-2026."),
        (Seen(Input.DILATION, "not_recorded", DAY), "Dilation not recorded on 02-Mar-2026."),
        (Seen(Input.DILATION, "none"), "No examination recorded."),
        (Seen(Input.MEMBRANES, "in_canal", DAY), "Membranes in the canal on 02-Mar-2026."),
        (Seen(Input.MEMBRANES, "none"), "Nothing recorded of the membranes."),
        (Seen(Input.MEMBRANES, "rupture_excluded", DAY), "Rupture of membranes excluded on 02-Mar-2026."),
        (Seen(Input.FUNNEL, "none"), "No transvaginal scan."),
        (Seen(Input.RISK_FACTOR, "uterine_anomaly"), "Risk factor: uterine anomaly."),
        (Seen(Input.RISK_FACTOR, "des unknown"), "Risk factor not known: des."),
        (Seen(Input.RISK_FACTOR, "none"), "None of the risk factors asked for."),
        (Seen(Input.LABORATORY, "fluid_culture", DAY), "Culture of amniotic fluid positive on 02-Mar-2026."),
        (Seen(Input.PLACENTA, "praevia"), "Placenta praevia."),
        (Seen(Input.PLACENTA, "not_recorded"), "Placenta not recorded."),
        (Seen(Input.FUNNEL, "yes", DAY), "Funnel seen on 02-Mar-2026."),
        (Seen(Input.FUNNEL, "unknown", DAY), "Funnel not recorded on 02-Mar-2026."),
        (Seen(Input.CERCLAGE, "transvaginal", DAY), "Transvaginal cerclage in place since 02-Mar-2026."),
        (Seen(Input.CERCLAGE, "none"), "No cerclage in place."),
        (Seen(Input.ROUTE, "transabdominal", DAY), "Latest scan transabdominal on 02-Mar-2026."),
        (
            Seen(Input.CHANGE, "-8.0 14 same_examiner", DAY),
            "8.0 mm shorter than 14 days before, the same examiner.",
        ),
        (
            Seen(Input.CHANGE, "+12.0 28 different_examiner", DAY),
            "12.0 mm longer than 28 days before, not known to be the same examiner.",
        ),
    ],
)
def test_every_input_has_its_sentence(seen: Seen, sentence: str) -> None:
    assert _because(seen) == (sentence,)


def test_a_sentence_is_said_once() -> None:
    assert _because(Seen(Input.DILATION, "none"), Seen(Input.DILATION, "none")) == (
        "No examination recorded.",
    )
