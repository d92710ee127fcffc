"""A woman is registered and scanned, and what that raises is answered, by somebody who sees nothing of it.

All there is are the keys, the tree and the announcements of a real accessibility bus.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.spoken.bus import Reader, missing, on_a_bus

LOUDLY = "NOT TESTED BY EAR: these Debian packages are not there: {0}. `python3 dev.py setup` names them."


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    if lacking := missing():
        pytest.skip(LOUDLY.format(lacking))
    with on_a_bus(tmp_path) as made:
        yield made


def enter(reader: Reader) -> None:
    """Sign in at the door, or after a lock."""
    reader.focus("password text", "Password")
    reader.type("correct horse")
    reader.keys("Enter")


def test_registered_scanned_answered_locked_and_back(reader: Reader) -> None:
    reader.focus("text", "Name")
    reader.type("amina")
    enter(reader)
    reader.hear("Today")
    _register(reader)
    _date(reader)
    _scan(reader)
    _answer(reader)
    _lock(reader)


def _register(reader: Reader) -> None:
    reader.press("push button", "New woman")
    reader.hear("Register a woman")
    reader.keys("Ctrl+S")
    said, _ = reader.hear("Hospital number: Type her number")
    assert said[0] == "Family name: Type her family name."
    assert reader.focused["description"] == "Type her family name."
    reader.keys("okafor Tab grace Tab 3/4/1993 Tab")
    said, _ = reader.hear("03-Apr-1993")
    reader.keys("12345 Ctrl+S")
    reader.hear("OKAFOR, Grace is registered.")
    reader.hear("Pregnancy. OKAFOR, Grace. Born 03-Apr-1993")


def _date(reader: Reader) -> None:
    assert reader.focused["labels"] == ["Due date from"]
    reader.keys("Down Tab -20w Tab")
    reader.hear("13-Oct-2025")
    reader.keys("Tab Down Ctrl+S")
    reader.hear("Age today 20+0")
    reader.keys("Ctrl+Enter")
    reader.hear("The woman. OKAFOR, Grace")
    tabs = [reader.find("page tab", name)["states"] for name in ("Women", "Today")]
    assert ["selected" in states for states in tabs] == [True, False]


def _scan(reader: Reader) -> None:
    reader.keys("F4")
    reader.hear("Scan. OKAFOR, Grace")
    assert (reader.focused["name"], reader.focused["description"]) == ("Reading 1", "in millimetres")
    reader.keys("22,4 Tab")
    said, at_once = reader.hear("twenty-two point four millimetres")
    assert len(said) == 1
    assert "Saving raises" in said[0]
    assert not at_once
    reader.keys("55 Tab")
    assert (reader.focused["name"], reader.focused["text"]) == ("Reading 2", "")
    assert reader.focused["description"].startswith("55.0 mm")
    reader.keys("23 Tab")
    reader.press("radio button", "In vagina")
    reader.press("radio button", "All 9 met")
    reader.keys("Ctrl+S")
    said, at_once = reader.hear("Immediate: Senior obstetrician now. Nobody told yet. Membranes in vagina.")
    assert at_once
    reader.hear("The woman. OKAFOR, Grace")
    assert "Quality: 9 of 9" in reader.find("table cell", "Date: 02-Mar-2026")["description"]
    chart = reader.find("chart", "Cervical length (mm)…")
    assert "the latest transvaginal one 22.4 mm at 20+0" in chart["name"]


def _answer(reader: Reader) -> None:
    reader.press("push button", "Call card")
    reader.hear("Call card. OKAFOR, Grace")
    assert reader.focused["name"] == "Whom you told"
    reader.type("Dr Khan")
    reader.keys("Ctrl+Enter")
    reader.hear("Dr Khan")
    assert not [n for n in reader.tree() if "Nobody told yet" in n["name"]]


def _lock(reader: Reader) -> None:
    reader.keys("F12")
    _, at_once = reader.hear("Locked")
    assert at_once
    reader.find("heading", "Locked")
    assert not [n for n in reader.tree() if "OKAFOR" in f"{n['name']} {n['description']} {n['text']}"]
    enter(reader)
    reader.hear("OKAFOR, Grace")
