"""Each kind of deciding value in words."""

import json
from pathlib import Path

import pytest

from models.rules.guidelines.seen_text import read_seen
from ui.wording.rules.deciding_values import seen_phrase, value_words

VECTORS = Path(__file__).parents[3] / "vectors" / "seen.json"
KEPT: list[dict[str, str]] = json.loads(VECTORS.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("length=22.4@2026-03-02", "Length 22.4 mm, 02-Mar-2026"),
        ("length=none@", "Length no transvaginal length"),
        ("age_at_scan=22+0@2026-03-02", "Age at scan 22+0"),
        ("age_today=22+0@2026-03-02", "Age today 22+0"),
        ("due_date=none@", "Due date none agreed"),
        ("fetuses=2@", "Fetuses Twins"),
        ("fetuses=not_recorded@", "Fetuses not recorded"),
        ("history=not_taken@", "History not taken"),
        ("history=none@", "History no birth or loss that counts"),
        ("history=none pprom@", "History no PPROM"),
        ("history=birth 30+2@", "History birth 30+2"),
        ("history=birth 30+2 pprom@2022-02-12", "History birth 30+2, 12-Feb-2022, PPROM"),
        ("history=loss unknown painless_dilation@", "History loss age unknown, painless dilation"),
        ("history=early_loss 10+0@", "History loss 10+0"),
        ("cervical_trauma=yes@", "Cervical trauma yes"),
        ("symptom=fluid_loss@2026-03-01", "Symptom Fluid loss since 01-Mar-2026"),
        ("symptom=fluid_loss@", "Symptom Fluid loss"),
        ("dilation=1.5@2026-03-02", "Dilation 1.5 cm, 02-Mar-2026"),
        ("dilation=none@", "Dilation no examination"),
        ("dilation=not_recorded@2026-03-02", "Dilation not recorded, 02-Mar-2026"),
        ("membranes=in_canal@2026-03-02", "Membranes In canal, 02-Mar-2026"),
        ("membranes=none@", "Membranes no examination"),
        ("funnel=yes@2026-03-02", "Funnel seen, 02-Mar-2026"),
        ("funnel=no@2026-03-02", "Funnel not seen, 02-Mar-2026"),
        ("funnel=unknown@", "Funnel not recorded"),
        ("cerclage=none@", "Cerclage none in place"),
        ("cerclage=transvaginal@2025-12-29", "Cerclage Transvaginal cerclage since 29-Dec-2025"),
        ("funnel=none@", "Funnel no transvaginal scan"),
        ("membranes=ruptured@2026-03-02", "Membranes Ruptured, 02-Mar-2026"),
        ("membranes=rupture_excluded@2026-03-02", "Membranes rupture excluded, 02-Mar-2026"),
        ("risk_factor=des@", "Risk factor DES exposure before birth"),
        ("risk_factor=des unknown@", "Risk factor DES exposure before birth: not known"),
        ("risk_factor=none@", "Risk factor none of those asked for"),
        ("laboratory=fluid_gram@2026-03-02", "Laboratory Amniotic fluid Gram stain positive, 02-Mar-2026"),
        ("laboratory=ffn@2026-03-02", "Laboratory Fetal fibronectin tested, 02-Mar-2026"),
        ("placenta=praevia@", "Placenta Praevia"),
        ("placenta=not_recorded@", "Placenta not recorded"),
        ("route=transabdominal@2026-03-02", "Route Transabdominal, 02-Mar-2026"),
        ("change=-7.7 14 same_examiner@2026-03-02", "Change −7.7 mm in 14 d, same examiner"),
        (
            "change=+3.0 29 different_examiner@2026-03-02",
            "Change +3.0 mm in 4 wk 1 d, examiners differ or not recorded",
        ),
    ],
)
def test_a_deciding_value_in_words(seen: str, words: str) -> None:
    assert seen_phrase(seen) == words


@pytest.mark.parametrize("row", KEPT, ids=[row["kept"] for row in KEPT])
def test_what_a_flag_of_the_last_form_keeps_is_said_as_before(row: dict[str, str]) -> None:
    assert seen_phrase(row["kept"]) == row["window"]


@pytest.mark.parametrize("text", ["24.9", "angle=95@2026-03-02", "change=-8.0 14@2026-03-02"])
def test_a_text_that_cannot_be_read_is_shown_as_it_stands(text: str) -> None:
    assert seen_phrase(text) == text


def test_a_value_stands_without_its_name() -> None:
    assert value_words(read_seen("length=22.4@2026-03-02")) == "22.4 mm, 02-Mar-2026"
