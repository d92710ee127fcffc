import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.ages import ToldAge, has_decimals, read_age
from models.errors import Refused
from models.records.importing.reading_plan import AgeDecimals
from models.values.age import OLDEST_DAYS, GestationalAge

DAYS, TENTHS = AgeDecimals.DAYS, AgeDecimals.TENTHS
FORMS = (
    "{0}+{1}|{0} + {1}|{0}w{1}d|{0}w {1}d|{0} weeks {1} days|{0} wks + {1}|{0}/40+{1}|{0}+{1}/40|{0} {1}/7|{0}+{1}/7"
    "|{0} SSW + {1}|{0}+{1} SSW|{0} Wo. {1} T.|{0} SA + {1} j|{0} semaines et {1} jours|{0}s{1}d|{0} sem {1} d"
    "|{0} semanas y {1} días|{0} settimane e {1} giorni|{0}tyg {1}d|{0} tygodnie i {1} dni|{0} weken en {1} dagen"
).split("|")


def an_age(text: str) -> GestationalAge:
    return GestationalAge.parse(text)


def between(first: str, last: str) -> ToldAge:
    return ToldAge(an_age(first), an_age(last))


@given(st.integers(0, OLDEST_DAYS), st.sampled_from(FORMS), st.sampled_from([None, DAYS, TENTHS]))
def test_weeks_and_days_are_read_as_they_were_written(
    days: int, form: str, decimals: AgeDecimals | None
) -> None:
    told = read_age(form.format(days // 7, days % 7), decimals)
    assert told is not None
    assert told.exact == GestationalAge(days)


def test_full_width_figures_and_signs_are_the_same_age() -> None:
    wide = "24+3".translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    assert read_age(wide, None) == between("24+3", "24+3")


@pytest.mark.parametrize("text", ["24", "24w", "24 wks", "24/40", "24 SA", "24 sem", "24.0", "24,0"])
def test_weeks_alone_are_any_day_of_that_week(text: str) -> None:
    told = read_age(text, None)
    assert (told, told and told.exact, has_decimals(text)) == (between("24+0", "24+6"), None, False)


@pytest.mark.parametrize(
    ("text", "as_days", "as_tenths"),
    [
        ("24.0", "24+0", "24+0"),
        ("24.1", "24+1", "24+1"),
        ("24,3", "24+3", "24+2"),
        ("24.4 weeks", "24+4", "24+3"),
        ("24.5", "24+5", "24+4"),
        ("25.5", "25+5", "25+4"),
        ("24.6", "24+6", "24+4"),
    ],
)
def test_a_decimal_is_read_as_somebody_said(text: str, as_days: str, as_tenths: str) -> None:
    assert read_age(text, DAYS) == between(as_days, as_days)
    assert read_age(text, TENTHS) == between(as_tenths, as_tenths)


@pytest.mark.parametrize("text", ["24.7", "24.8", "24.9"])
def test_a_decimal_above_six_counts_no_days(text: str) -> None:
    with pytest.raises(Refused, match=r"age\.not_understood"):
        read_age(text, DAYS)


@given(st.integers(0, OLDEST_DAYS))
def test_tenths_of_a_week_tell_the_age_to_within_a_day(days: int) -> None:
    told = read_age(f"{days // 7}.{days % 7 * 10 // 7}", TENTHS)
    assert told is not None
    assert told.days_beyond(GestationalAge(days)) <= 1


@pytest.mark.parametrize("text", ["24.3", "24,1", "24.9 weeks"])
def test_a_decimal_has_to_be_asked_about(text: str) -> None:
    assert has_decimals(text)
    with pytest.raises(Refused, match=r"age\.not_understood"):
        read_age(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "24+7",
        "24+3?",
        "ca. 24",
        ">24",
        "<24",
        "24-3",
        "24 3",
        "243/7",
        "24+33",
        "24w33d",
        "24.35",
        "24. SSW",
        "24 SSW",
        "45+0",
        "45",
        "24 d",
        "171",
        "24+3 by LMP",
        "24²",
        "24+",
        "+3",
    ],
)
def test_what_is_no_plain_age_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_age(text, TENTHS)
    assert [(p.field, p.code, p.values) for p in refused.value.problems] == [
        ("age", "age.not_understood", (text,))
    ]


@pytest.mark.parametrize("text", ["", "--", "NA", "unknown"])
def test_an_age_that_is_not_said_is_none(text: str) -> None:
    assert read_age(text, None) is None


@pytest.mark.parametrize(
    ("age", "days"), [("23+5", 2), ("23+6", 1), ("24+0", 0), ("24+6", 0), ("25+0", 1), ("25+1", 2)]
)
def test_an_age_lies_so_many_days_beyond_a_week(age: str, days: int) -> None:
    assert between("24+0", "24+6").days_beyond(an_age(age)) == days
