import pytest

from db.exchange.csv_files.phrases import Remark, parse_history, parse_remark, parse_route
from models.errors import Refused
from models.records.history import EarlierOutcome, Onset
from models.records.incoming import EarlierEvent, ToldHistory
from models.records.record import Answer
from models.records.scan import FunnelShape, Route
from models.values.age import GestationalAge


def an_event(outcome: EarlierOutcome, age: str = "", onset: Onset | None = None) -> EarlierEvent:
    return EarlierEvent(outcome, GestationalAge.parse(age) if age else None, onset)


BIRTH, LOSS = EarlierOutcome.BIRTH, EarlierOutcome.LOSS


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("sPTB 30+2", (an_event(BIRTH, "30+2", Onset.SPONTANEOUS),)),
        ("iPTB 33+0", (an_event(BIRTH, "33+0", Onset.INDICATED),)),
        ("PTB", (an_event(BIRTH),)),
        ("sPTB 24+0", (an_event(BIRTH, "24+0", Onset.SPONTANEOUS),)),
        ("loss 19+0", (an_event(LOSS, "19+0"),)),
        ("loss 23+6", (an_event(LOSS, "23+6"),)),
        ("loss 14+0", (an_event(LOSS, "14+0"),)),
        ("loss 13+6", (an_event(EarlierOutcome.EARLY_LOSS, "13+6"),)),
        ("loss", (an_event(LOSS),)),
        ("TOP 18+0", (an_event(EarlierOutcome.TERMINATION, "18+0"),)),
        (
            "sPTB 33+6; loss 20+3",
            (an_event(BIRTH, "33+6", Onset.SPONTANEOUS), an_event(LOSS, "20+3")),
        ),
        ("none", ()),
    ],
)
def test_earlier_pregnancies_are_read(text: str, events: tuple[EarlierEvent, ...]) -> None:
    assert parse_history(text) == ToldHistory(text, events)


@pytest.mark.parametrize("text", ["", "unknown", "Unbekannt", "n/a"])
def test_blank_and_unknown_are_not_taken_and_never_none(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, None, None)


@pytest.mark.parametrize("text", ["cone", "LLETZ", "cone; unknown"])
def test_an_injured_cervix_says_nothing_about_earlier_pregnancies(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, None, Answer.YES)


def test_an_injury_stands_beside_what_is_told() -> None:
    told = parse_history("cone; sPTB 30+2")
    assert (told.cervical_trauma, told.earlier) == (
        Answer.YES,
        (an_event(BIRTH, "30+2", Onset.SPONTANEOUS),),
    )


@pytest.mark.parametrize(
    "text",
    ["sPTB 23+6", "loss 24+0", "sPTB 30", "sPTB 30+7", "2x LSCS", "sPTB 30+2; LSCS", "none; loss 19+0"],
)
def test_nothing_is_used_of_a_history_that_makes_no_sense(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, is_understood=False)


def test_an_age_no_pregnancy_can_have_makes_no_sense() -> None:
    assert not parse_history("PTB 45+0").is_understood


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("TV", Route.TRANSVAGINAL),
        ("tvs", Route.TRANSVAGINAL),
        ("Transvaginal", Route.TRANSVAGINAL),
        ("TA", Route.TRANSABDOMINAL),
        ("translabial", Route.TRANSPERINEAL),
    ],
)
def test_a_route_is_read(text: str, route: Route) -> None:
    assert parse_route(text) is route


@pytest.mark.parametrize("text", ["", "US", "TVTA", "?"])
def test_a_route_is_never_assumed(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_route(text)
    assert refused.value.problems[0].code == "route.unknown"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("", Remark("")),
        ("sludge", Remark("sludge", sludge=Answer.YES)),
        ("No sludge", Remark("No sludge", sludge=Answer.NO)),
        ("funnel U", Remark("funnel U", funnel=Answer.YES, funnel_shape=FunnelShape.U)),
        ("funnelling", Remark("funnelling", funnel=Answer.YES)),
        ("no funnel", Remark("no funnel", funnel=Answer.NO)),
        ("funnel V, sludge", Remark("funnel V, sludge", Answer.YES, Answer.YES, FunnelShape.V)),
        ("sludge; funnel", Remark("sludge; funnel", Answer.YES, Answer.YES)),
        ("query funnel U", Remark("query funnel U")),
        ("full bladder", Remark("full bladder")),
    ],
)
def test_known_words_become_findings_and_the_text_stays(text: str, remark: Remark) -> None:
    assert parse_remark(text) == remark
