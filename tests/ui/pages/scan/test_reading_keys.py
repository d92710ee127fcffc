"""How often a key makes the scan form read what was typed."""

from collections import Counter
from functools import lru_cache

import pytest

from models.rules.measurement import plausible
from models.values.length import Unit
from tests.builders import a_sheet
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press


def test_a_key_reads_each_reading_once(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(a_sheet())
    press(page, "22.4 Tab 23.3 Tab 22.")
    read: Counter[str] = Counter()
    parse = plausible._understood.__wrapped__

    def counting(text: str, unit: Unit) -> object:
        read[text] += 1
        return parse(text, unit)

    monkeypatch.setattr(plausible, "_understood", lru_cache(plausible.KEPT)(counting))
    press(page, "9")
    assert read == Counter(["22.4", "23.3", "22.9"])
