import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.phrases import Remark, parse_history, parse_remark, parse_route
from models.errors import Refused
from models.records.history import EarlierOutcome, Onset
from models.records.importing.import_line import EarlierEvent, ToldHistory
from models.records.record import TriState
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
        ("PTB 36+6", (an_event(BIRTH, "36+6"),)),
        ("term birth 37+0.", (an_event(BIRTH, "37+0"),)),
        ("sPTB 24+0", (an_event(BIRTH, "24+0", Onset.SPONTANEOUS),)),
        ("loss 19+0", (an_event(LOSS, "19+0"),)),
        ("loss 23+6", (an_event(LOSS, "23+6"),)),
        ("loss 14+0", (an_event(LOSS, "14+0"),)),
        ("loss 13+6", (an_event(EarlierOutcome.EARLY_LOSS, "13+6"),)),
        ("loss 19+0 spontaneous", (an_event(LOSS, "19+0", Onset.SPONTANEOUS),)),
        ("term birth 39+0 indicated", (an_event(BIRTH, "39+0", Onset.INDICATED),)),
        ("PTB 30+2 indicated", (an_event(BIRTH, "30+2", Onset.INDICATED),)),
        ("TOP", (an_event(EarlierOutcome.TERMINATION),)),
        ("TOP 18+0", (an_event(EarlierOutcome.TERMINATION, "18+0"),)),
        (
            "sPTB 33+6; loss 20+3",
            (an_event(BIRTH, "33+6", Onset.SPONTANEOUS), an_event(LOSS, "20+3")),
        ),
        ("none", ()),
        ("nil", ()),
        ("None.", ()),
        ("Keine", ()),
        ("nessuna", ()),
        ("brak", ()),
        ("geen", ()),
        ("primigravida", ()),
        ("G1P0", ()),
        ("G1 P0", ()),
        ("first pregnancy", ()),
        ("Erste Schwangerschaft", ()),
        ("Première grossesse", ()),
        ("Pierwsza ciąża", ()),
        ("none; -", ()),
    ],
)
def test_earlier_pregnancies_are_read(text: str, events: tuple[EarlierEvent, ...]) -> None:
    assert parse_history(text) == ToldHistory(text, events)


@pytest.mark.parametrize("text", ["", "-", "--", "unknown", "Unbekannt", "n/a", "NA", "; -"])
def test_blank_and_unknown_are_not_taken_and_never_none(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, None, None)


@pytest.mark.parametrize("text", ["cone", "LLETZ", "cervical trauma", "cone; unknown"])
def test_an_injured_cervix_says_nothing_about_earlier_pregnancies(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, None, TriState.YES)


@pytest.mark.parametrize("text", ["no cone", "No LLETZ", "no cervical trauma", "no conisation; unknown"])
def test_an_injury_can_be_denied(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, None, TriState.NO)


def test_an_injury_stands_beside_what_is_told() -> None:
    told = parse_history("cone; sPTB 30+2")
    assert (told.cervical_trauma, told.earlier) == (
        TriState.YES,
        (an_event(BIRTH, "30+2", Onset.SPONTANEOUS),),
    )


@pytest.mark.parametrize(
    "text",
    [
        "sPTB 23+6",
        "loss 24+0",
        "sPTB 30",
        "sPTB 30+7",
        "sPTB 30+2?",
        "sPTB 30+2 indicated",
        "loss spontaneous",
        "2x LSCS",
        "sPTB 30+2; LSCS",
        "none; loss 19+0",
        "none; unknown",
        "cone; no cone",
        "none, ?",
        "no no cone",
        "loss 20+0; loss 20+0",
        "PTB 37+0",
        "sPTB 39+0",
        "term birth 36+6",
    ],
)
def test_nothing_is_used_of_a_history_that_makes_no_sense(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, is_understood=False)


@pytest.mark.parametrize(
    "text", ["none?", "no?", "?", "(-)", "?LLETZ", "? cone", "cone?", "unknown?", "no (?)"]
)
def test_a_word_with_a_sign_is_not_the_word(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, is_understood=False)


@pytest.mark.parametrize("text", ["PTB", "sPTB", "iPTB", "loss", "miscarriage", "term birth"])
def test_how_early_it_was_cannot_be_left_out(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, is_understood=False)


@pytest.mark.parametrize("text", ["LLETZ, no", "no; LLETZ", "cone, none", "no cone; nil"])
def test_a_lone_no_beside_an_injury_may_deny_either(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, is_understood=False)


def test_a_first_pregnancy_denies_no_injury() -> None:
    assert parse_history("primigravida; LLETZ") == ToldHistory("primigravida; LLETZ", (), TriState.YES)


@pytest.mark.parametrize("text", ["nulliparous", "nullip", "P0", "para 0", "primip", "primipara", "G2P0"])
def test_no_birth_yet_is_not_no_loss(text: str) -> None:
    assert parse_history(text) == ToldHistory(text, is_understood=False)


def test_an_age_no_pregnancy_can_have_makes_no_sense() -> None:
    assert not parse_history("PTB 45+0").is_understood


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("TV", Route.TRANSVAGINAL),
        ("tvs", Route.TRANSVAGINAL),
        ("Transvaginal", Route.TRANSVAGINAL),
        ("\uff34\uff36", Route.TRANSVAGINAL),
        ("T.V.", Route.TRANSVAGINAL),
        ("per vaginam", Route.TRANSVAGINAL),
        ("voie endovaginale", Route.TRANSVAGINAL),
        ("Vía vaginal", Route.TRANSVAGINAL),
        ("przezpochwowo", Route.TRANSVAGINAL),
        ("sus-pubienne", Route.TRANSABDOMINAL),
        ("TA", Route.TRANSABDOMINAL),
        ("translabial", Route.TRANSPERINEAL),
    ],
)
def test_a_route_is_read(text: str, route: Route) -> None:
    assert parse_route(text) is route


@pytest.mark.parametrize("text", ["", "US", "TVTA", "?", "-", "TV?", "TA/TV", "TV (-)", "not TV", "(TV)"])
def test_a_route_is_never_assumed(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_route(text)
    assert refused.value.problems[0].code == "route.unknown"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("", Remark("")),
        ("sludge", Remark("sludge", sludge=TriState.YES)),
        ("No sludge", Remark("No sludge", sludge=TriState.NO)),
        ("funnel U", Remark("funnel U", funnel=TriState.YES, funnel_shape=FunnelShape.U)),
        ("funnelling", Remark("funnelling", funnel=TriState.YES)),
        ("no funnel", Remark("no funnel", funnel=TriState.NO)),
        ("funnel V, sludge", Remark("funnel V, sludge", TriState.YES, TriState.YES, FunnelShape.V)),
        ("sludge; funnel", Remark("sludge; funnel", TriState.YES, TriState.YES)),
        ("query funnel U", Remark("query funnel U")),
        ("full bladder", Remark("full bladder")),
    ],
)
def test_known_words_become_findings_and_the_text_stays(text: str, remark: Remark) -> None:
    assert parse_remark(text) == remark


NOS = (
    "funnel (-)|funnel (\u2212)|Funnel neg|funnel neg.|funnel: no|funnel none|funnel absent|no funneling|no funnelling"
    "|without funnel|no evidence of funnelling|kein Trichter|pas d’entonnoir|sin embudo|brak lejka"
).split("|")
YESES = (
    "funnel|Funnelling|funnel (+)|funnel +|funnel present|funnel: yes|funnel pos|Trichter|entonnoir|embudo|trechter"
).split("|")
NOT_SAID = (
    "funnel?|?funnel|funnel ?|funnel (?)|funnel --|funnel -|query funnel|possible funnel|no funnel?|funnel(-)|(-) funnel"
    "|funnel (+/-)|funnel resolved|previous funnel|no funnel or sludge|non-funnelling|funnel: unknown"
).split("|")


@pytest.mark.parametrize("text", NOS)
def test_a_finding_that_is_denied_is_not_there(text: str) -> None:
    assert parse_remark(text) == Remark(text, funnel=TriState.NO)


@pytest.mark.parametrize("text", YESES)
def test_a_finding_that_is_told_is_there(text: str) -> None:
    assert parse_remark(text) == Remark(text, funnel=TriState.YES)


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_finding_with_a_doubt_beside_it_is_not_said(text: str) -> None:
    assert parse_remark(text) == Remark(text)


@pytest.mark.parametrize(
    "text", ["funnel: U", "U-shaped funnel", "funnel u-shaped", "funnel U, sludge?", "no, funnel U"]
)
def test_a_shape_is_told_with_its_funnel_or_not_at_all(text: str) -> None:
    remark = parse_remark(text)
    assert (remark.funnel, remark.funnel_shape) in ((TriState.YES, FunnelShape.U), (None, None))
    assert (remark.funnel is None) == text.startswith("no,")


@pytest.mark.parametrize("text", ["funnel Y", "Funnel: Y"])
def test_a_lone_y_is_a_yes_as_well(text: str) -> None:
    assert parse_remark(text) == Remark(text, funnel=TriState.YES)


def test_a_shape_that_is_called_one_is_kept() -> None:
    assert parse_remark("Y-shaped funnel").funnel_shape is FunnelShape.Y
    assert parse_remark("funnel: y-shaped").funnel_shape is FunnelShape.Y


OTHER_WORDS = "ruled out|excluded|now cleared|last scan|not confirmed|mother had|ask Dr Chen|stable|0".split(
    "|"
)


@given(st.sampled_from(OTHER_WORDS), st.sampled_from([", ", "; ", ". "]), st.booleans())
def test_a_lone_word_beside_words_nobody_knows_is_not_said(other: str, sign: str, turned: bool) -> None:
    text = sign.join((other, "funnel") if turned else ("funnel", other))
    assert parse_remark(text) == Remark(text)


@pytest.mark.parametrize(
    "text",
    [
        "funnel present, previous scan",
        "funnel V; now gone",
        "Funnel seen. Ruled out.",
        "last scan, no funnel",
    ],
)
def test_what_is_taken_back_beside_it_is_not_said(text: str) -> None:
    assert parse_remark(text) == Remark(text)


@pytest.mark.parametrize("text", ["Cx long and closed. Funnel", "funnel, full bladder", "breech; funnel"])
def test_how_the_rest_looked_turns_nothing_round(text: str) -> None:
    assert parse_remark(text).funnel is TriState.YES


def test_of_two_shapes_none_is_taken() -> None:
    assert parse_remark("funnel U; funnel V") == Remark("funnel U; funnel V", funnel=TriState.YES)


@given(
    st.sampled_from(YESES),
    st.sampled_from([*NOS, *NOT_SAID]),
    st.sampled_from(["; ", ", ", "\n"]),
    st.booleans(),
)
def test_what_is_told_both_ways_is_not_said(yes: str, other: str, sign: str, turned: bool) -> None:
    assert parse_remark(sign.join((other, yes) if turned else (yes, other))).funnel is None


@pytest.mark.parametrize(
    ("text", "funnel", "sludge"),
    [
        ("funnel (-), sludge (-)", TriState.NO, TriState.NO),
        ("No funnel. No sludge.", TriState.NO, TriState.NO),
        ("no funnel; sludge", TriState.NO, TriState.YES),
        ("no funnel, sludge", TriState.NO, None),
        ("no dilatation, sludge", None, None),
        ("funnel, sludge (-)", None, TriState.NO),
        ("sludge, funnel: no", TriState.NO, None),
        ("cervix closed, sludge", None, TriState.YES),
        ("funnel\nsludge", TriState.YES, TriState.YES),
    ],
)
def test_a_lone_word_beside_a_no_in_one_list_is_not_said(
    text: str, funnel: TriState | None, sludge: TriState | None
) -> None:
    assert parse_remark(text) == Remark(text, sludge, funnel)


@pytest.mark.parametrize(
    "text", ["funnel; none", "Funnel. Absent.", "sludge, ?", "funnel U; -", "(-), funnel (+)"]
)
def test_a_no_that_stands_alone_leaves_nothing_certain(text: str) -> None:
    assert parse_remark(text) == Remark(text)


@given(st.text(max_size=60))
def test_every_remark_and_history_is_kept_whole(text: str) -> None:
    assert (parse_remark(text).note, parse_history(text).text) == (text, text)
