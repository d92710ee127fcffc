"""Whether the cervix is open: what was seen last decides, and a blank field takes nothing back."""

from dataclasses import replace

import pytest

from models.records.finding import Examination, Membranes
from models.records.guidelines.bounds import DilationBand
from models.records.scan import Route, Scan, SeenMembranes
from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.cervix import dilation_found, is_exposed, is_open, membranes_found
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.seen import Input
from models.values.length import Centimetres
from models.views import Facts
from tests.builders import TODAY, a_day, a_scan, an_examination, saw

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
YESTERDAY = a_day("21+6")
CM = Centimetres.parse


def exposed(*records: Examination | Scan) -> Verdict:
    return is_exposed(facts_on_day(_facts(records), TODAY))


def dilated(band: DilationBand, *records: Examination | Scan) -> Verdict:
    return dilation_found(facts_on_day(_facts(records), TODAY), band)


def _facts(records: tuple[Examination | Scan, ...]) -> Facts:
    return Facts(
        scans=tuple(r for r in records if isinstance(r, Scan)),
        examinations=tuple(r for r in records if isinstance(r, Examination)),
    )


def seen_at(membranes: SeenMembranes | None, *, at: str = "22+0", route: Route = Route.TRANSVAGINAL) -> Scan:
    return replace(a_scan(at=at, route=route), membranes=membranes)


def examined(membranes: Membranes | None, *, at: str = "22+0", dilation: str | None = "0.0") -> Examination:
    return an_examination(on=a_day(at), dilation=dilation, membranes=membranes)


@pytest.mark.parametrize("route", Route)
@pytest.mark.parametrize("place", [SeenMembranes.AT_OS, SeenMembranes.IN_CANAL, SeenMembranes.IN_VAGINA])
def test_membranes_that_a_scan_of_any_route_shows_are_exposed(route: Route, place: SeenMembranes) -> None:
    assert exposed(seen_at(place, route=route)).truth is YES


def test_without_any_statement_nothing_is_exposed() -> None:
    assert exposed() == Verdict(NO, (saw(Input.MEMBRANES, "none"),))
    assert exposed(seen_at(None)).truth is NO


def test_only_a_transvaginal_scan_can_say_that_they_are_not_seen() -> None:
    before = examined(Membranes.IN_CANAL, at="21+6")
    assert exposed(before, seen_at(SeenMembranes.NOT_AT_OS)).truth is NO
    assert exposed(before, seen_at(SeenMembranes.NOT_AT_OS, route=Route.TRANSABDOMINAL)).truth is YES


def test_of_one_day_the_graver_statement_counts_whatever_came_later() -> None:
    found = (examined(Membranes.IN_VAGINA), examined(Membranes.NOT_SEEN), seen_at(SeenMembranes.NOT_AT_OS))
    assert exposed(*found) == Verdict(YES, (saw(Input.MEMBRANES, "in_vagina", TODAY),))


def test_the_latest_day_with_a_statement_decides() -> None:
    assert exposed(examined(Membranes.IN_CANAL, at="21+6"), seen_at(SeenMembranes.NOT_AT_OS)).truth is NO
    assert exposed(examined(Membranes.NOT_SEEN, at="21+6"), seen_at(SeenMembranes.AT_OS)).truth is YES


def test_a_blank_field_takes_exposed_membranes_not_back() -> None:
    assert exposed(examined(Membranes.AT_OS, at="21+6"), examined(None)).truth is YES


@pytest.mark.parametrize(
    ("stated", "examined_on", "truth"),
    [("21+6", "22+0", UNKNOWN), ("22+0", "22+0", UNKNOWN), ("22+0", "21+6", NO)],
)
def test_a_blank_field_of_that_day_or_later_leaves_it_unknown(
    stated: str, examined_on: str, truth: Truth
) -> None:
    verdict = exposed(seen_at(SeenMembranes.NOT_AT_OS, at=stated), examined(None, at=examined_on))
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.EXAMINATION,) if truth is UNKNOWN else ())


def test_ruptured_membranes_say_nothing_of_where_they_are() -> None:
    assert exposed(examined(Membranes.RUPTURED)).truth is NO
    assert exposed(examined(Membranes.AT_OS, at="21+6"), examined(Membranes.RUPTURED)).truth is YES


def test_a_place_of_its_own_is_judged_the_same_way() -> None:
    day = facts_on_day(_facts((examined(Membranes.IN_CANAL), seen_at(SeenMembranes.AT_OS))), TODAY)
    assert membranes_found(day, (Membranes.IN_VAGINA,)).truth is NO
    assert membranes_found(day, (Membranes.IN_CANAL,)).truth is YES


@pytest.mark.parametrize(
    ("band", "truths"),
    [
        (DilationBand(at_least=CM("1.0")), (NO, YES, YES)),
        (DilationBand(over=CM("1.0")), (NO, NO, YES)),
        (DilationBand(at_most=CM("1.0")), (YES, YES, NO)),
        (DilationBand(under=CM("1.0")), (YES, NO, NO)),
    ],
)
def test_dilation_is_compared_unrounded(band: DilationBand, truths: tuple[Truth, ...]) -> None:
    found = [dilated(band, examined(None, dilation=cm)).truth for cm in ("0.9", "1.0", "1.1")]
    assert tuple(found) == truths


def test_a_blank_dilation_keeps_what_was_true_and_makes_unknown_what_was_false() -> None:
    band = DilationBand(at_least=CM("1.0"))
    blank = examined(None, dilation=None)
    wide = dilated(band, examined(None, at="21+6", dilation="2.0"), blank)
    assert wide == Verdict(YES, (saw(Input.DILATION, "2.0", YESTERDAY),))
    assert dilated(band, examined(None, at="21+6", dilation="0.5"), blank).missing == (Missing.EXAMINATION,)
    assert dilated(band, blank).missing == (Missing.EXAMINATION,)
    assert dilated(band).truth is NO


def test_of_one_day_the_later_entry_counts_for_dilation() -> None:
    band = DilationBand(at_least=CM("1.0"))
    assert dilated(band, examined(None, dilation="2.0"), examined(None, dilation="0.5")).truth is NO


@pytest.mark.parametrize(
    ("found", "truth"),
    [
        (examined(Membranes.NOT_SEEN, dilation="0.9"), NO),
        (examined(Membranes.NOT_SEEN, dilation="1.0"), YES),
        (examined(Membranes.AT_OS, dilation="0.0"), YES),
        (examined(Membranes.AT_OS, dilation=None), YES),
        (examined(None, dilation="0.0"), UNKNOWN),
        (examined(Membranes.NOT_SEEN, dilation=None), UNKNOWN),
    ],
)
def test_a_cervix_is_open_by_its_membranes_or_from_one_centimetre_on(
    found: Examination, truth: Truth
) -> None:
    assert is_open(facts_on_day(_facts((found,)), TODAY)).truth is truth
