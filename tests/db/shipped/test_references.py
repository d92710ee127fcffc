"""The references' files: read whole or refused with file and reason."""

from fractions import Fraction
from pathlib import Path

import pytest

from db.shipped.references import read_references
from models.errors import Unavailable
from models.records.guidelines.guideline import Evidence

ASSETS = Path(__file__).parents[3] / "assets" / "references"
RANGE = (ASSETS / "silva-2010.toml").read_text(encoding="utf-8")
ERROR = (ASSETS / "measurement-error.toml").read_text(encoding="utf-8")
MEAN = (ASSETS / "aogs-2002-twins.toml").read_text(encoding="utf-8")
TABLE = (ASSETS / "redating.toml").read_text(encoding="utf-8")


def _folder(tmp_path: Path, range_text: str = RANGE, error_text: str = ERROR) -> Path:
    (tmp_path / "a.toml").write_text(range_text, encoding="utf-8")
    (tmp_path / "b.toml").write_text(error_text, encoding="utf-8")
    return tmp_path


def test_the_shipped_references_say_whom_they_measured_and_where_they_hold() -> None:
    (silva,) = read_references(ASSETS).ranges
    assert (silva.population, silva.women, silva.fetuses) == ("Brazil, singletons", 1061, 1)
    assert (str(silva.first), str(silva.last)) == ("20+0", "34+0")
    assert silva.evidence is Evidence.SEEN


def test_the_shipped_mean_says_whom_it_measured_and_where_it_holds() -> None:
    (twins,) = read_references(ASSETS).means
    assert (twins.title, twins.women, twins.fetuses) == ("AOGS 2002", 144, 2)
    assert (str(twins.first), str(twins.last)) == ("13+0", "32+0")
    assert (twins.at_zero, twins.per_week) == (Fraction("56.69"), Fraction("-0.758"))
    assert twins.evidence is Evidence.SEEN


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at_zero = 56.69", 'at_zero = "56.69"'),
        ("at_zero = 56.69", "at_zero = nan"),
        ("per_week = -0.758\n", ""),
        ("per_week = -0.758", "per_week = -0.758\ncurves = []"),
        ('last = "32+0"', 'last = "32"'),
    ],
)
def test_a_bad_mean_is_refused_with_its_file(tmp_path: Path, old: str, new: str) -> None:
    assert old in MEAN
    (tmp_path / "c.toml").write_text(MEAN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Unavailable, match=r"c\.toml"):
        read_references(_folder(tmp_path))


def test_the_shipped_measurement_error_is_the_dossiers() -> None:
    error = read_references(ASSETS).error
    limits = (error.limits.one_examiner, error.limits.three_readings, error.limits.otherwise)
    assert [str(length) for length in (error.half_width, *limits)] == ["4.2", "6.0", "7.0", "8.0"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('title = "Silva 2010"', 'title = "Silva 2010"\ncolour = "red"'),
        ("women = 1061\n", ""),
        ("women = 1061", "women = true"),
        ("women = 1061", 'women = "many"'),
        ('title = "Silva 2010"', 'title = ""'),
        ('title = "Silva 2010"', "title = 2010"),
        ('first = "20+0"', 'first = "20"'),
        ('evidence = "V"', 'evidence = "X"'),
        ("review_on = 2027-11-01", 'review_on = "2027-11-01"'),
        ("centile = 95", "centile = 50"),
        ("coefficients = [5.9171, 1.7059, -0.0467]", "coefficients = []"),
        ("coefficients = [5.9171, 1.7059, -0.0467]", 'coefficients = ["5.9"]'),
        ("coefficients = [5.9171, 1.7059, -0.0467]", "coefficients = [inf]"),
        ("centile = 5\n", "centile = 5\nextra = 1\n"),
        ("[[curves]]", "[curves"),
    ],
)
def test_a_bad_range_is_refused_with_its_file(tmp_path: Path, old: str, new: str) -> None:
    assert old in RANGE
    with pytest.raises(Unavailable) as refused:
        read_references(_folder(tmp_path, RANGE.replace(old, new, 1)))
    assert refused.value.code == "reference.bad_file"
    assert refused.value.values[0] == "a.toml"


def test_curves_that_are_no_tables_are_refused(tmp_path: Path) -> None:
    text = RANGE.partition("# Constant")[0] + "curves = [1]\n"
    with pytest.raises(Unavailable, match=r"reference\.bad_file"):
        read_references(_folder(tmp_path, text))


@pytest.mark.parametrize("new", ['half_width_mm = "4.25"', 'half_width_mm = "81"', "half_width_mm = 4.2"])
def test_a_bad_measurement_error_is_refused(tmp_path: Path, new: str) -> None:
    with pytest.raises(Unavailable, match=r"b\.toml"):
        read_references(_folder(tmp_path, error_text=ERROR.replace('half_width_mm = "4.2"', new)))


def test_without_the_measurement_error_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(RANGE, encoding="utf-8")
    with pytest.raises(Unavailable) as refused:
        read_references(tmp_path)
    assert refused.value.code == "reference.no_error"


def test_the_shipped_redating_limits_are_the_dossiers_and_not_confirmed() -> None:
    table = read_references(ASSETS).redating
    assert table is not None
    assert [(str(r.first), str(r.last), r.more_than_days) for r in table.rows] == [
        ("0+0", "8+6", 5),
        ("9+0", "13+6", 7),
        ("14+0", "15+6", 7),
        ("16+0", "21+6", 10),
        ("22+0", "27+6", 14),
        ("28+0", "44+6", 21),
    ]
    assert (str(table.late_from), table.evidence.is_checked) == ("22+0", False)


def test_without_redating_limits_there_are_none(tmp_path: Path) -> None:
    assert read_references(_folder(tmp_path)).redating is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('first = "9+0"', 'first = "9+1"'),
        ('first = "9+0"', 'first = "8+6"'),
        ('first = "0+0"', 'first = "0+1"'),
        ('last = "44+6"', 'last = "44+5"'),
        ('last = "44+6"', 'last = "27+6"'),
        ("more_than_days = 5", "more_than_days = 0"),
        ("more_than_days = 5", 'more_than_days = "5"'),
        ("more_than_days = 5", "more_than_days = 5\nextra = 1"),
        ('late_from = "22+0"\n', ""),
        ('evidence = "S"', 'evidence = "X"'),
    ],
)
def test_bad_redating_limits_are_refused_with_their_file(tmp_path: Path, old: str, new: str) -> None:
    assert old in TABLE
    (tmp_path / "c.toml").write_text(TABLE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Unavailable, match=r"c\.toml"):
        read_references(_folder(tmp_path))


def test_redating_rows_that_are_no_tables_are_refused(tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_text(TABLE.partition("[[rows]]")[0] + "rows = [1]\n", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"c\.toml"):
        read_references(_folder(tmp_path))


def test_the_shipped_sizes_that_date_a_pregnancy_are_the_papers_and_not_confirmed() -> None:
    rule = read_references(ASSETS).scan_dating
    assert rule is not None
    sizes = (rule.crl_first, rule.crl_last, rule.head_first, rule.head_last)
    assert [str(size) for size in sizes] == ["45.0", "84.0", "101.0", "172.0"]
    assert not rule.evidence.is_checked


def test_without_sizes_that_date_there_are_none(tmp_path: Path) -> None:
    assert read_references(_folder(tmp_path)).scan_dating is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('crl_first_mm = "45.0"', 'crl_first_mm = "84.1"'),
        ('crl_last_mm = "84.0"', 'crl_last_mm = "44.9"'),
        ('head_last_mm = "172.0"', 'head_last_mm = "100.9"'),
        ('head_first_mm = "101.0"', "head_first_mm = 101"),
        ('evidence = "M"', 'evidence = "X"'),
        ("review_on = 2027-11-01\n", ""),
    ],
)
def test_bad_sizes_are_refused_with_their_file(tmp_path: Path, old: str, new: str) -> None:
    text = (ASSETS / "scan-dating.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "c.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Unavailable, match=r"c\.toml"):
        read_references(_folder(tmp_path))
